import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { line } from 'd3-shape'
import { figure } from './figures.ts'
import { axisScale, type AxisScale } from './scale.ts'

const SIZE = { width: 400, height: 262 }
const MARGIN = { top: 26, right: 12, bottom: 38, left: 52 }

/** The drawing's own coordinates. */
export const lineChartBox = `0 0 ${SIZE.width} ${SIZE.height}`

/**
 * A recording as the inside of an `<svg>`: medians joined by a line, a thin bar from the smallest to the largest sample at
 * each. Ink comes from the stylesheet, through the classes of `seriesStyles`.
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
    points.flatMap(({ samples }) => samples),
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
  const path = line<(typeof medians)[number]>(
    ({ x }) => x,
    ({ median }) => round(up.at(median))
  )(medians)
  const ranges = medians
    .filter(({ min, max }) => min < max)
    .map(({ x, min, max }) => `M${x} ${round(up.at(min))}V${round(up.at(max))}`)
  const dots = medians.map(({ x, median }) => `<circle cx="${x}" cy="${round(up.at(median))}" r="2"/>`)

  return `<path d="${ranges.join('')}" class="range"/><path d="${path ?? ''}"/>${dots.join('')}`
}

function grid(across: AxisScale, up: AxisScale, x: Axis, y: Axis): string {
  const bottom = SIZE.height - MARGIN.bottom
  const right = SIZE.width - MARGIN.right
  const rules = up.ticks.map((tick) => `M${MARGIN.left} ${round(up.at(tick))}H${right}`)
  const ticks = across.ticks.map((tick) => `M${round(across.at(tick))} ${bottom}v4`)
  const labels = [
    text(0, 10, '', y.label),
    ...up.ticks.map((tick) => text(MARGIN.left - 6, up.at(tick) + 4, 'end', figure(tick, y.unit))),
    ...across.ticks.map((tick) => text(across.at(tick), bottom + 16, 'mid', tickLabel(tick, x))),
    text(right, SIZE.height - 4, 'end', x.unit === '' ? x.label : `${x.label}, ${x.unit}`)
  ]

  return `<path d="${rules.join('')}" class="grid"/><path d="M${MARGIN.left} ${bottom}H${right}${ticks.join('')}"/>${labels.join('')}`
}

function text(x: number, y: number, anchor: string, content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  return `<text x="${round(x)}" y="${round(y)}"${anchor && ` class="${anchor}"`}>${escaped}</text>`
}

/** Along the x axis the unit stands once, in the axis title; thousands are shortened so that neighbours never touch. */
function tickLabel(tick: number, axis: Axis): string {
  return axis.scale === 'percentile' ? `p${tick}` : new Intl.NumberFormat('en', { notation: 'compact' }).format(tick)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

type Axis = Recording['x']
type Points = Recording['series'][number]['points']
