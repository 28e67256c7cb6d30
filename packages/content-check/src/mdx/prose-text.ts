import type { Place } from '../findings/finding.ts'
import type { Nodes } from './nodes.ts'
import { placeAt } from '../findings/place.ts'

/** Stands for everything that is no running text: it is neither a blank nor part of a word. */
const OTHER = '\u0001'

/**
 * A body in which only its running text is left as the author typed it, at the same offsets; code, markup, links'
 * addresses and attributes are blotted out.
 */
export function proseText(body: string, nodes: Nodes): string {
  const parts: string[] = []
  let end = 0

  for (const { position } of nodes.of('text')) {
    const start = position?.start.offset ?? 0

    if (position?.end.offset !== undefined && start >= end) {
      parts.push(OTHER.repeat(start - end), body.slice(start, position.end.offset))
      end = position.end.offset
    }
  }

  return parts.join('')
}

/** Where a pattern occurs in running text. */
export function* textMatches({ body, prose }: Prose, pattern: RegExp): Iterable<TextMatch> {
  for (const found of prose.matchAll(pattern)) {
    yield { match: found[0], groups: found.slice(1), place: placeAt(body, found.index) }
  }
}

export interface TextMatch {
  readonly match: string
  readonly groups: readonly string[]
  readonly place: Place
}

interface Prose {
  readonly body: string
  readonly prose: string
}
