import { still, type Still } from '../charts/still.ts'
import type { FirstFigure } from './first-figure.ts'

/** The figure of a model as a picture of its own. */
export function modelStill({ picture, height }: FirstFigure): Still {
  return still(picture, { width: 400, height }, WIDTH)
}

const WIDTH = 640
