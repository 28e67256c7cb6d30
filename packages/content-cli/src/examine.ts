import { post } from '@zerodeps/content-schema/post'
import type { z } from 'zod'
import { withoutAllowed } from './allowance.ts'
import { readDocument, type Document } from './mdx/document.ts'
import { finding, type Draft, type Finding, type Place } from './findings/finding.ts'
import type { Folder } from './files/folder.ts'
import { frontMatter, type FrontMatter } from './files/front-matter.ts'
import { sourceOf } from './files/source.ts'
import { linksOf, type Link } from './mdx/links.ts'
import { diagrams } from './rules/diagrams.ts'
import { expressions } from './rules/expressions.ts'
import { components } from './rules/components.ts'
import { fences } from './rules/fences.ts'
import { figures } from './rules/figures.ts'
import { files } from './rules/files.ts'
import { footnotes } from './rules/footnotes.ts'
import { formulas } from './rules/formulas.ts'
import { frontMatterShape } from './rules/front-matter.ts'
import { headings, headingsOf } from './rules/headings.ts'
import { links } from './rules/links.ts'
import { nesting } from './rules/nesting.ts'
import { pictures } from './rules/pictures.ts'
import { prose } from './rules/prose.ts'
import { readerView } from './rules/reader-view.ts'
import { recordingFindings, recordings } from './rules/recordings.ts'
import { folderName } from './rules/slugs.ts'
import { snippets } from './rules/snippets.ts'

/** One entry of a collection, judged by every rule that needs nothing else; what the other rules need is kept, its tree is not. */
export async function examine(folder: Folder): Promise<Examined> {
  const document = readDocument(folder)
  const drafts: Draft[] = [...document.drafts, ...folderName(document), ...files(document)]

  if (document.text !== '') {
    drafts.push(
      ...rules.flatMap((rule) => [...rule(document)]),
      ...(await pictures(document)),
      ...(await diagrams(document))
    )
  }

  const file = `${folder.file}/index.mdx`

  return {
    folder,
    file,
    fields: fieldsOf(document.matter),
    place: document.matter.place,
    anchors: new Set(headingsOf(document).map(({ id }) => id)),
    links: linksOf(document),
    findings: [...withoutAllowed(document, drafts).map((draft) => finding(file, draft)), ...recordingFindings(document)]
  }
}

/** The same as far as its front matter tells, by no rule at all. */
export async function outline(folder: Folder): Promise<Examined> {
  const matter = frontMatter(sourceOf(() => folder.bytes('index.mdx')).text)

  return {
    folder,
    file: `${folder.file}/index.mdx`,
    fields: fieldsOf(matter),
    place: matter.place,
    anchors: new Set(),
    links: [],
    findings: []
  }
}

const rules: readonly ((document: Document) => Iterable<Draft>)[] = [
  frontMatterShape,
  expressions,
  components,
  headings,
  nesting,
  links,
  fences,
  footnotes,
  snippets,
  recordings,
  readerView,
  prose,
  figures,
  formulas
]

function fieldsOf({ data }: FrontMatter): Fields {
  const field = <Schema extends z.ZodType>(schema: Schema, name: string): z.output<Schema> | undefined =>
    schema.safeParse(data?.[name]).data

  return {
    title: field(post.shape.title, 'title'),
    published: field(post.shape.published, 'published'),
    updated: field(post.shape.updated, 'updated'),
    draft: data && field(post.shape.draft, 'draft'),
    unlisted: data?.['unlisted'] === true,
    tags: Array.isArray(data?.['tags']) ? data['tags'].map(String) : [],
    series: field(post.shape.series, 'series'),
    lang: field(post.shape.lang, 'lang') ?? 'en',
    aliases: field(post.shape.aliases, 'aliases') ?? [],
    translationOf: field(post.shape.translationOf, 'translationOf')
  }
}

/** Whether the fields of a post that make lists could be read; every post has a tag. */
export function isRead({ fields }: Examined): boolean {
  return fields.tags.length > 0
}

/** The fields that concern more than one file, as far as each can be read. */
export interface Fields {
  readonly title: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly draft: boolean | undefined
  readonly unlisted: boolean
  readonly tags: readonly string[]
  readonly series: { readonly name: string; readonly part: number } | undefined
  readonly lang: string
  readonly aliases: readonly string[]
  readonly translationOf: string | undefined
}

export interface Examined {
  readonly folder: Folder
  readonly file: string
  readonly fields: Fields
  readonly place: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
  readonly anchors: ReadonlySet<string>
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
}
