import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'
import { placeAt } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

/** Temml, which the site sets formulas with, can read every one. */
export async function formulas({ body, nodes }: Document): Promise<Fault[]> {
  const all = [...nodes.of('math'), ...nodes.of('inlineMath')]

  if (all.length === 0) {
    return []
  }

  const { default: temml } = await import('temml')

  return all.flatMap((node): Fault[] => {
    try {
      temml.renderToString(node.value, { displayMode: node.type === 'math', throwOnError: true })

      return []
    } catch (error) {
      const said = error instanceof Error ? error.message.trim() : String(error)
      const start = body.indexOf(node.value, node.position?.start.offset)
      const at = error instanceof Error && 'position' in error ? error.position : undefined
      const place = typeof at === 'number' && start !== -1 ? placeAt(body, start + at) : placeOf(node)
      const [reason = ''] = said.split(/ at (?:position \d+|end of input): /)

      return [
        { code: 'formula-broken', ...place, message: `the formula ${quote(node.value)} cannot be read: ${reason}` }
      ]
    }
  })
}
