import { parentPort } from 'node:worker_threads'
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { limits } from '@zerodeps/content-schema/limits'
import { z } from 'zod'
import type { Drawn } from './draw.ts'

const graph = z.object({
  _subgraph_cnt: z.int().default(0),
  objects: z.array(z.unknown()).default([]),
  edges: z.array(z.unknown()).default([])
})

const graphviz = await Graphviz.load()

parentPort?.on('message', (source: string) => parentPort?.postMessage(drawn(source)))

function drawn(source: string): Drawn {
  try {
    const fault = oversize(source)

    if (fault !== undefined) {
      return { kind: 'large', fault }
    }

    return { kind: graphviz.layout(source, 'svg', 'dot') === '' ? 'empty' : 'drawn' }
  } catch (error) {
    return { kind: 'broken', fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

/** What is too much in a drawing, which this engine reads and does not lay out. */
function oversize(source: string): string | undefined {
  const text = graphviz.layout(source, 'dot_json', 'nop2')
  const { _subgraph_cnt: groups, objects, edges } = graph.parse(text === '' ? {} : JSON.parse(text))
  const nodes = objects.length - groups

  if (nodes > limits.diagramNodes) {
    return `has ${nodes} nodes; ${limits.diagramNodes} are allowed`
  }

  return edges.length > limits.diagramEdges
    ? `has ${edges.length} edges; ${limits.diagramEdges} are allowed`
    : undefined
}
