import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { line } from 'd3-shape'
import { figure } from './figures.ts'
import { axisScale, type AxisScale } from './scale.ts'

const SIZE = { width: 400, height: 250 }
const MARGIN = { top: 10, right: 12, bottom: 38, left: 52 }

/**
 * A recording as the inside of an `<svg viewBox="0 0 400 250">`: medians joined by a line, a thin bar from the smallest to
 * the largest sample at each. Ink comes from the stylesheet: series `n` is drawn in class `s<n>`.
 */
export function lineChart({ x, y, series }: Recording): string {
  const samples = series.flatMap(({ points }) => points.flatMap((point) => point.samples))
  const across = axisScale(
    x.scale,
    series.flatMap(({ points }) => points.map((point) => point.x)),
    [MARGIN.left, SIZE.width - MARGIN.right]
  )
  const up = axisScale(y.scale, samples, [SIZE.height - MARGIN.bottom, MARGIN.top])

  return (
    grid(across, up, x, y) +
    series.map(({ points }, index) => `<g class="s${index}">${trace(points, across, up)}</g>`).join('')
  )
}

function trace(points: Points, across: AxisScale, up: AxisScale): string {
  const medians = points.map((point) => ({ x: across.at(point.x), ...summary(point.samples) }))
  const path = line<(typeof medians)[number]>(
    (point) => round(point.x),
    (point) => round(up.at(point.median))
  )(medians)
  const bars = medians
    .filter(({ min, max }) => min < max)
    .map((point) => `M${round(point.x)} ${round(up.at(point.min))}V${round(up.at(point.max))}`)
  const dots = medians.map((point) => `<circle cx="${round(point.x)}" cy="${round(up.at(point.median))}" r="2.5"/>`)

  return `<path d="${bars.join('')}" class="range"/><path d="${path ?? ''}"/>${dots.join('')}`
}

function grid(across: AxisScale, up: AxisScale, x: Axis, y: Axis): string {
  const bottom = SIZE.height - MARGIN.bottom
  const right = SIZE.width - MARGIN.right
  const rules = up.ticks.map((tick) => `M${MARGIN.left} ${round(up.at(tick))}H${right}`)
  const ticks = across.ticks.map((tick) => `M${round(across.at(tick))} ${bottom}v4`)
  const yLabels = up.ticks.map(
    (tick) => `<text x="${MARGIN.left - 6}" y="${round(up.at(tick) + 4)}" class="end">${figure(tick, y.unit)}</text>`
  )
  const xLabels = across.ticks.map(
    (tick) => `<text x="${round(across.at(tick))}" y="${bottom + 16}" class="mid">${tickLabel(tick, x)}</text>`
  )
  const title = `<text x="${right}" y="${SIZE.height - 4}" class="end">${escapeText(x.unit === '' ? x.label : `${x.label}, ${x.unit}`)}</text>`

  return `<path d="${rules.join('')}" class="grid"/><path d="M${MARGIN.left} ${bottom}H${right}${ticks.join('')}" class="axis"/>${yLabels.join('')}${xLabels.join('')}${title}`
}

/** Along the x axis the unit stands once, in the axis title; thousands are shortened so that neighbours never touch. */
function tickLabel(tick: number, axis: Axis): string {
  return axis.scale === 'percentile' ? `p${tick}` : new Intl.NumberFormat('en', { notation: 'compact' }).format(tick)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

type Axis = Recording['x']
type Points = Recording['series'][number]['points']
