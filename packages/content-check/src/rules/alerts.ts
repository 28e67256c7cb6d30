import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeOf, textOf } from '../mdx/nodes.ts'

/** The alerts of GitHub are quotes that begin with a word in brackets; here a Callout says the same in every rendering. */
export function* alerts({ body, nodes }: Document): Iterable<Fault> {
  if (!body.includes('[!')) {
    return
  }

  for (const node of nodes.of('blockquote')) {
    const [, name = ''] = /^\[!(\w+)\]/.exec(textOf(node)) ?? []
    const kind = KINDS.get(name.toUpperCase())

    if (kind !== undefined) {
      const place = placeOf(node)
      const source = body.slice(node.position?.start.offset, node.position?.end.offset)
      const message = 'an alert of GitHub is shown as a quote'
      const hint = `Write \`<Callout ${kind}>\` in its place.`

      // In a list or another quote its lines begin with more than their own sign.
      yield {
        code: 'stray-markup',
        ...place,
        message,
        hint,
        fix: place.column === 1 ? { ...place, length: source.length, text: callout(source, kind) } : undefined
      }
    }
  }
}

function callout(quote: string, kind: string): string {
  const inner = quote
    .replaceAll(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^\[!\w+\][ \t]*\n?/, '')
    .trim()

  return `<Callout ${kind}>\n\n${inner}\n\n</Callout>`
}

/** https://docs.github.com/en/get-started/writing-on-github#alerts */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['NOTE', 'kind="note"'],
  ['TIP', 'kind="tip"'],
  ['IMPORTANT', 'kind="note" title="Important"'],
  ['WARNING', 'kind="warning"'],
  ['CAUTION', 'kind="warning" title="Caution"']
])
