import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { axisTitle, inUnit, tick } from './quantities.ts'
import { axisScale, type AxisScale } from './scale.ts'

const SIZE = { width: 400, height: 262 }
const MARGIN = { top: 26, right: 12, bottom: 38, left: 52 }

/** The drawing's own coordinates. */
export const lineChartBox = `0 0 ${SIZE.width} ${SIZE.height}`

/**
 * A recording as the inside of an `<svg>`: medians joined by a line, a thin bar from quartile to quartile at each. Ink comes from the stylesheet, through the classes of `seriesStyles`.
 */
export function lineChart({ x, y, series }: Recording): string {
  const points = series.flatMap((each) => each.points)
  const across = axisScale(
    x.scale,
    points.map((point) => point.x),
    [MARGIN.left, SIZE.width - MARGIN.right]
  )
  const up = axisScale(
    y.scale,
    points.flatMap(({ samples }) => {
      const { lower, upper } = summary(samples)

      return [lower, upper]
    }),
    [SIZE.height - MARGIN.bottom, MARGIN.top]
  )
  const styles = seriesStyles(series.map(({ name }) => name))
  const traces = series.map((each, index) => `<g class="${styles[index]}">${trace(each.points, across, up)}</g>`)

  return grid(across, up, x, y) + traces.join('')
}

/**
 * How each series is told apart, as class names: what stands before the last comma of its name chooses the ink (`s0` is
 * the signal colour), what stands after it the dash, so that one variant keeps its ink on every runtime.
 */
export function seriesStyles(names: readonly string[]): string[] {
  const parts = names.map((name) => /^(.*?)(?:, ([^,]*))?$/.exec(name)?.slice(1) ?? [])
  const inks = [...new Set(parts.map(([variant]) => variant))]
  const dashes = [...new Set(parts.map(([, runtime]) => runtime))]

  return parts.map(([variant, runtime]) => `s${inks.indexOf(variant)} d${dashes.indexOf(runtime)}`)
}

function trace(points: Points, across: AxisScale, up: AxisScale): string {
  const medians = points.map(({ x, samples }) => ({ x: round(across.at(x)), ...summary(samples) }))
  const path = medians.map(({ x, median }) => `${x},${round(up.at(median))}`).join('L')
  const ranges = medians
    .filter(({ lower, upper }) => lower < upper)
    .map(({ x, lower, upper }) => `M${x} ${round(up.at(lower))}V${round(up.at(upper))}`)
  const dots = medians.map(({ x, median }) => `M${x} ${round(up.at(median))}h0`)

  return `<path d="${ranges.join('')}" class="range"/><path d="M${path}"/><path d="${dots.join('')}" class="dots"/>`
}

function grid(across: AxisScale, up: AxisScale, x: Axis, y: Axis): string {
  const bottom = SIZE.height - MARGIN.bottom
  const right = SIZE.width - MARGIN.right
  const rules = up.ticks.map((value) => `M${MARGIN.left} ${round(up.at(value))}H${right}`)
  const ticks = across.ticks.map((value) => `M${round(across.at(value))} ${bottom}v4`)
  const labels = [
    text(0, 10, '', axisTitle(y.label, y.unit)),
    ...up.ticks.map((value) => text(MARGIN.left - 6, up.at(value) + 4, 'end', tick(value, y.unit))),
    ...across.ticks.map((value) =>
      text(across.at(value), bottom + 16, 'mid', x.scale === 'percentile' ? `p${value}` : tick(value, ''))
    ),
    text(right, SIZE.height - 4, 'end', inUnit(x.label, x.unit))
  ]

  return `<path d="${rules.join('')}" class="grid"/><path d="M${MARGIN.left} ${bottom}H${right}${ticks.join('')}"/>${labels.join('')}`
}

function text(x: number, y: number, anchor: string, content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  return `<text x="${round(x)}" y="${round(y)}"${anchor && ` class="${anchor}"`}>${escaped}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

type Axis = Recording['x']
type Points = Recording['series'][number]['points']
