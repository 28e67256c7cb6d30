import { fenceMeta } from '@zerodeps/content-schema/fence'
import { region as regionOf, withoutMarkers } from '@zerodeps/content-schema/region'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { sourceOf } from '../files/source.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'

/** As many as fit the measure of a page. */
export const COLUMNS = 68

/** Of what a terminal showed or a file held: it is quoted, and stays as it was. */
const QUOTED: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'console',
  'shellsession',
  'ansi',
  'log',
  'diff',
  'csv',
  'dot'
])

/** Code that an article shows is read whole, beside its text and without a bar below it. */
export function* wideCode(document: Document): Iterable<Fault> {
  const { body, nodes, folder } = document

  for (const { lang, meta, value, position } of nodes.of('code')) {
    const { setup, output } = fenceMeta(meta ?? '')

    if (position && !setup && !output && !QUOTED.has(lang ?? '')) {
      for (const [index, columns] of wideLines(value)) {
        const line = position.start.line + 1 + index
        const message = `a line of code of ${columns} columns, of which ${COLUMNS} fit the page`

        yield { code: 'code-wide', line, column: position.start.column + COLUMNS, message }
      }
    }
  }

  for (const node of elementsOf(document)) {
    const { file, region } = propsOf(node)

    if (node.name !== 'Snippet' || file === undefined || !folder.has(`examples/${file}`)) {
      continue
    }

    const { text } = sourceOf(() => folder.bytes(`examples/${file}`))
    const shown = region === undefined ? withoutMarkers(text) : (regionOf(text, region) ?? '')
    const rows = text.split(/\r?\n/).map((row) => row.trim())

    for (const [, columns, row] of wideLines(shown)) {
      const place = attributePlaces(body, node)('file')
      const line = rows.indexOf(row.trim()) + 1
      const message = `line ${line} of examples/${file} takes ${columns} columns, of which ${COLUMNS} fit the page`

      yield { code: 'code-wide', ...place, message }
    }
  }
}

/** Those that are too wide: index, columns, text. */
function wideLines(code: string): [number, number, string][] {
  return code.split('\n').flatMap((row, index): [number, number, string][] => {
    // Most are soon told: no row has more signs than units of UTF-16.
    const columns = row.length > COLUMNS ? [...row].length : 0

    return columns > COLUMNS ? [[index, columns, row]] : []
  })
}
