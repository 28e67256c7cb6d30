import { post } from '@zerodeps/content-schema/post'
import type { z } from 'zod'
import type { Program } from '../code/programs.ts'
import type { Folder } from '../files/folder.ts'
import { frontMatter, type FrontMatter } from '../files/front-matter.ts'
import { sourceOf } from '../files/source.ts'
import type { Finding, Place } from '../findings/finding.ts'
import type { Link } from '../mdx/links.ts'

/** An entry as far as its front matter tells, judged by no rule. */
export async function outline(folder: Folder): Promise<Examined> {
  const matter = frontMatter(sourceOf(() => folder.bytes('index.mdx')).text)

  return {
    folder,
    file: `${folder.file}/index.mdx`,
    fields: fieldsOf(matter),
    place: matter.place,
    anchors: new Set(),
    links: [],
    recordings: [],
    words: 0,
    beside: [],
    programs: [],
    findings: []
  }
}

export function fieldsOf({ data }: FrontMatter): Fields {
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
  readonly title?: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly draft?: boolean | undefined
  readonly unlisted: boolean
  readonly tags: readonly string[]
  readonly series?: { readonly name: string; readonly part: number } | undefined
  readonly lang: string
  readonly aliases: readonly string[]
  readonly translationOf?: string | undefined
}

export interface Examined {
  readonly folder: Folder
  readonly file: string
  readonly fields: Fields
  readonly place: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
  readonly anchors: ReadonlySet<string>
  readonly links: readonly Link[]
  readonly recordings: readonly Recorded[]
  /** How many words are read of it; an outline counts none. */
  readonly words: number
  /** The other folders that its examination looked into. */
  readonly beside: readonly Folder[]
  /** The code in its text that can be compiled. */
  readonly programs: readonly Program[]
  readonly findings: readonly Finding[]
}

/** A recording beside a post, as far as it concerns more than its own file. */
export interface Recorded {
  /** Relative to the content folder. */
  readonly file: string
  /** The versions of Node.js that it was made with. */
  readonly versions: readonly string[]
}
