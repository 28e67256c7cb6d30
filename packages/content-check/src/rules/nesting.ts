import { limits } from '@zerodeps/content-schema/limits'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'

/** Quotes, lists and components nest to a readable depth. */
export function* nesting({ nodes: { deepest, parent } }: Document): Iterable<Fault> {
  if (deepest && deepest.depth > limits.nesting) {
    let { node } = deepest

    for (let above = deepest.depth - limits.nesting; above > 1; above--) {
      node = parent(node) ?? node
    }

    const message = `nested ${deepest.depth} levels deep; ${limits.nesting} are allowed`

    yield { code: 'too-deep', ...placeOf(node), message }
  }
}
