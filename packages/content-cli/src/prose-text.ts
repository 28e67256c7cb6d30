import type { Document } from './document.ts'
import type { Place } from './finding.ts'
import { placeAt } from './place.ts'

/** Where a pattern occurs in running text, outside code, links' addresses and attributes, as the author typed it. */
export function* textMatches(
  { body, nodes }: Document,
  pattern: RegExp
): Iterable<{ match: string; groups: string[]; place: Place }> {
  for (const { position } of nodes.of('text')) {
    const start = position?.start.offset ?? 0

    for (const found of body.slice(start, position?.end.offset).matchAll(pattern)) {
      yield { match: found[0], groups: found.slice(1), place: placeAt(body, start + found.index) }
    }
  }
}
