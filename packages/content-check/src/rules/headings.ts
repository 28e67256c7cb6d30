import { headingId, pinnedId } from '@zerodeps/content-schema/heading'
import { limits } from '@zerodeps/content-schema/limits'
import type { Document } from '../mdx/document.ts'
import type { Fault, Place } from '../findings/finding.ts'
import { childrenOf, placeOf, textOf } from '../mdx/nodes.ts'
import { quote } from '../findings/quote.ts'

/** The headings of a body with the ids that their links use. */
export function headingsOf({ nodes }: Document): Heading[] {
  return nodes.of('heading').map((node) => {
    const last = childrenOf(node).at(-1)
    const pinned = last?.type === 'mdxTextExpression' ? pinnedId(last.value) : undefined
    const text = textOf(node).trim()
    const stray = childrenOf(node).find(
      (child) => child.type === 'mdxTextExpression' && (child !== last || pinned === undefined)
    )

    return {
      text,
      depth: node.depth,
      id: headingId(text, pinned),
      place: placeOf(node),
      stray: stray && placeOf(stray)
    }
  })
}

/** Levels go down one at a time from the second, ids are unique, pins are well formed. */
export function* headings(document: Document): Iterable<Fault> {
  const seen = new Map<string, Heading>()
  const all = headingsOf(document)
  let above = 1

  for (const heading of all) {
    const { text, depth, id, place, stray } = heading
    const same = seen.get(id)

    if (depth === 1 || depth > above + 1) {
      const message =
        depth === 1
          ? 'a first-level heading inside the text'
          : `a heading of level ${depth} under one of level ${above}`

      yield { code: 'heading-level', ...place, message }
    }

    if (text === '') {
      yield { code: 'heading-empty', ...place, message: 'a heading without words' }
    } else if (same) {
      const message = `the id \`${id}\` of ${quote(text)} is taken by the heading on line ${same.place.line}`

      yield { code: 'heading-id-repeated', ...place, message }
    }

    if (stray) {
      yield {
        code: 'heading-pin',
        ...stray,
        message: 'what stands in braces here is no pinned id at the end of the heading'
      }
    }

    seen.set(id, same ?? heading)
    above = Math.max(depth, 2)
  }

  const surplus = all[limits.headings]

  if (surplus) {
    yield {
      code: 'too-many-headings',
      ...surplus.place,
      message: `${all.length} headings; ${limits.headings} are allowed`
    }
  }
}

export interface Heading {
  readonly text: string
  readonly depth: number
  readonly id: string
  readonly place: Place
  readonly stray: Place | undefined
}
