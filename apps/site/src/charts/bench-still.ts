import type { Recording } from '@zerodeps/content-schema/recording'
import { lineChart, lineChartBox } from './line-chart.ts'
import { still, type Still } from './still.ts'

const WIDTH = 640

/** The chart of a recording as a picture of its own. */
export function benchStill(recording: Recording): Still {
  const [, , width = 0, height = 0] = lineChartBox.split(' ').map(Number)

  return still(lineChart(recording), { width, height }, WIDTH)
}
