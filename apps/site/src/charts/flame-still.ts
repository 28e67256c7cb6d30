import { flameGraph } from './flame-graph.ts'
import type { Flame } from './flame.ts'
import { still, type Still } from './still.ts'

const WIDTH = 640

/** The small flame graph of a profile as a picture of its own. */
export function flameStill(flame: Flame): Still {
  const { height, body } = flameGraph(flame)

  return still(body, { width: 400, height }, WIDTH)
}
