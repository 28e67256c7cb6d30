import type { BenchView } from '@zerodeps/content-schema/bench-view'
import type { Recording } from '@zerodeps/content-schema/recording'
import { lineChart } from './line-chart.ts'
import { lineChartBox } from './line-grid.ts'
import { still, type Still } from './still.ts'

const WIDTH = 640

/** The chart of a recording as a picture of its own. */
export function benchStill(recording: Recording, view?: BenchView): Still {
  const [, , width = 0, height = 0] = lineChartBox.split(' ').map(Number)

  return still(lineChart(recording, view), { width, height }, WIDTH)
}
