import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { childrenOf, placeOf, textOf } from '../mdx/nodes.ts'

/** No row has more cells than its table has columns, and no bar cuts code in two: what is too much would not be shown. */
export function* tables({ nodes }: Document): Iterable<Fault> {
  for (const table of nodes.of('table')) {
    const [head, ...rows] = childrenOf(table)
    const columns = head ? childrenOf(head).length : 0

    for (const row of rows) {
      const cells = childrenOf(row)
      const surplus = cells[columns]
      const cut = cells.find((cell) => childrenOf(cell).some(({ type, ...node }) => type === 'text' && isCut(node)))

      if (cut) {
        yield {
          code: 'table-cells',
          ...placeOf(cut),
          message: 'a `|` ends the cell inside its code',
          hint: 'Write `\\|` for a bar inside a cell, in code too.'
        }
      } else if (surplus) {
        const message = `the row has ${cells.length} cells, the table ${columns} columns: "${textOf(surplus)}" would be lost`

        yield { code: 'table-cells', ...placeOf(surplus), message }
      }
    }
  }
}

function isCut(node: object): boolean {
  return 'value' in node && typeof node.value === 'string' && node.value.includes('`')
}
