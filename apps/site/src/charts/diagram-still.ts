import { graph } from './graph.ts'
import { still, type Still } from './still.ts'

/** A Graphviz drawing as a picture of its own. */
export async function diagramStill(dot: string): Promise<Still> {
  const { width, height, body } = await graph(dot)

  return still(`<g class="diagram">${body}</g>`, { width, height }, Math.round((width * 4) / 3))
}
