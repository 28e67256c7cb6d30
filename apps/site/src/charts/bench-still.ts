import type { Recording } from '@zerodeps/content-schema/recording'
import { lineChart, lineChartBox, seriesStyles } from './line-chart.ts'
import { still, type Still } from './still.ts'

/** The chart of a recording as a picture of its own, with its legend underneath. */
export function benchStill(recording: Recording): Still {
  const [, , width = 0, height = 0] = lineChartBox.split(' ').map(Number)
  const names = recording.series.map(({ name }) => name)
  const styles = seriesStyles(names)
  const legend = names.map((name, index) => legendRow(name, styles[index] ?? '', height + LEGEND_ROW * (index + 1)))

  return still(
    lineChart(recording) + legend.join(''),
    { width, height: height + LEGEND_ROW * (names.length + 0.5) },
    WIDTH
  )
}

function legendRow(name: string, style: string, y: number): string {
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  return `<g class="${style}"><path d="M8 ${y}h24"/><path d="M20 ${y}h0" class="dots"/></g><text x="40" y="${y + 4}">${escaped}</text>`
}

const LEGEND_ROW = 17
const WIDTH = 640
