import { Graphviz } from '@hpcc-js/wasm-graphviz'
import type { Document } from '../mdx/document.ts'
import type { Draft } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'
import { isDiagram } from './fences.ts'

/** Graphviz, which the site draws with, can draw every diagram. */
export async function diagrams({ nodes }: Document): Promise<Draft[]> {
  const drawings = nodes.of('code').filter((node) => isDiagram(node, nodes))

  if (drawings.length === 0) {
    return []
  }

  const graphviz = await Graphviz.load()

  return drawings.flatMap((node): Draft[] => {
    try {
      const isDrawn = graphviz.layout(node.value, 'svg', 'dot') !== ''

      return isDrawn ? [] : [{ code: 'diagram-broken', ...placeOf(node), message: 'the diagram draws nothing' }]
    } catch (error) {
      const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      const { line } = placeOf(node)
      const inside = Number(/ in line (\d+)/.exec(said)?.[1] ?? 0)
      const message = `the diagram cannot be drawn: ${said.replace(/ in line \d+/, '')}`

      return [{ code: 'diagram-broken', line: line + inside, column: 1, message }]
    }
  })
}
