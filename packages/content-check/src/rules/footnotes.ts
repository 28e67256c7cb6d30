import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'
import { textMatches } from '../mdx/prose-text.ts'

/** Every footnote has one definition and at least one reference. */
export function* footnotes(document: Document): Iterable<Fault> {
  const { nodes } = document
  const referenced = new Set(nodes.of('footnoteReference').map(({ identifier }) => identifier))
  const defined = new Set<string>()

  for (const node of nodes.of('footnoteDefinition')) {
    const { identifier } = node

    if (defined.has(identifier)) {
      yield { code: 'footnote-repeated', ...placeOf(node), message: `the footnote [^${identifier}] is defined twice` }
    } else if (!referenced.has(identifier)) {
      yield { code: 'footnote-unused', ...placeOf(node), message: `nothing refers to the footnote [^${identifier}]` }
    }

    defined.add(identifier)
  }

  for (const { match, place } of textMatches(document, /(?<!\\)\[\^[^\]\s]+\]/g)) {
    yield { code: 'footnote-undefined', ...place, message: `the footnote ${match} has no definition` }
  }
}
