import { withoutAllowed } from './allowance.ts'
import { programsOf } from './code/programs.ts'
import { readDocument, type Document } from './mdx/document.ts'
import { finding, type Fault } from './findings/finding.ts'
import type { Folder } from './files/folder.ts'
import { fieldsOf, type Examined } from './library/examined.ts'
import { linksOf } from './mdx/links.ts'
import { wordCount } from './mdx/words.ts'
import { alerts } from './rules/alerts.ts'
import { benchViews } from './rules/bench-views.ts'
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
import { indentedCode } from './rules/indented-code.ts'
import { language } from './rules/language.ts'
import { links } from './rules/links.ts'
import { listNumbers } from './rules/list-numbers.ts'
import { nesting } from './rules/nesting.ts'
import { pictures } from './rules/pictures.ts'
import { prose } from './rules/prose.ts'
import { profileFindings, profiles } from './rules/profiles.ts'
import { projectFactsFindings } from './rules/project-facts.ts'
import { readerView } from './rules/reader-view.ts'
import { nodeClaims, recordedIn, recordings } from './rules/recordings.ts'
import { folderName } from './rules/slugs.ts'
import { snippets } from './rules/snippets.ts'
import { tables } from './rules/tables.ts'
import { undrawnSigns } from './rules/undrawn-signs.ts'
import { wideCode } from './rules/wide-code.ts'

/** One entry of a collection, judged by every rule that needs nothing else; what the other rules need is kept, its tree is not. */
export async function examine(folder: Folder): Promise<Examined> {
  const beside = new Map<string, Folder>()
  const document = readDocument({
    ...folder,
    beside: (collection, name) => {
      const other = folder.beside(collection, name)

      beside.set(other.file, other)

      return other
    }
  })
  const recorded = recordedIn(document)
  const faults: Fault[] = [...document.faults, ...folderName(document), ...files(document)]

  if (document.text !== '') {
    faults.push(
      ...rules.flatMap((rule) => [...rule(document)]),
      ...(await formulas(document)),
      ...(await pictures(document)),
      ...(await diagrams(document)),
      ...nodeClaims(document, recorded.recordings)
    )
  }

  const file = `${folder.file}/index.mdx`
  const fields = fieldsOf(document.matter)

  return {
    folder,
    file,
    fields,
    place: document.matter.place,
    anchors: new Set(headingsOf(document).map(({ id }) => id)),
    links: linksOf(document),
    recordings: recorded.recordings,
    programs: programsOf(document),
    words: wordCount(document.nodes),
    beside: [...beside.values()],
    findings: [
      ...withoutAllowed(document, faults).map((fault) => finding(file, fault)),
      ...recorded.findings,
      ...profileFindings(document),
      ...projectFactsFindings(document)
    ]
  }
}

const rules: readonly ((document: Document) => Iterable<Fault>)[] = [
  frontMatterShape,
  expressions,
  components,
  headings,
  nesting,
  links,
  fences,
  indentedCode,
  tables,
  listNumbers,
  footnotes,
  snippets,
  wideCode,
  recordings,
  benchViews,
  profiles,
  readerView,
  prose,
  alerts,
  language,
  undrawnSigns,
  figures
]
