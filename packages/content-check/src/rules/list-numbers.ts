import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'

/** A page counts the items of a list from its first number: any other that is typed would be lost, but for one repeated. */
export function* listNumbers({ body, nodes }: Document): Iterable<Fault> {
  for (const { ordered, start, children } of nodes.of('list')) {
    const numbers = children.map(({ position }) => Number.parseInt(body.slice(position?.start.offset), 10))
    const wrong = numbers.findIndex((number, index) => number !== (start ?? 1) + index)

    if (ordered && wrong !== -1 && new Set(numbers).size > 1) {
      const message = `the item ${numbers[wrong]} is shown as ${(start ?? 1) + wrong}`
      const item = children[wrong]

      yield { code: 'list-number', ...(item ? placeOf(item) : { line: 1, column: 1 }), message }
    }
  }
}
