import type { BenchView } from '@zerodeps/content-schema/bench-view'
import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { escapedXml } from '../escaped.ts'
import { frameOf, grid, round, rowsOf, shaded, wordsOfSpan } from './line-grid.ts'
import { axisScale, type ScaleKind } from './scale.ts'
import { traceLabels, type Label } from './trace-labels.ts'
import { traceName, tracesOf, type Point } from './traces.ts'
import { viewed } from './viewed.ts'

/** Of a logarithmic axis, beyond the lowest and the highest value. */
const ROOM = 1.3
/** From quartile to quartile: a shorter one is hidden by its dot, as wide as this. */
const LEAST_BAR = 4
/** From a line of words to the next, in ems. */
const LEADING = 1.15

/**
 * A recording as the inside of an `<svg>`: medians joined by a line, a thin bar from quartile to quartile at each, and
 * beside each line its name. Ink comes from the stylesheet, through the classes of `tracesOf`. A cumulative one has its
 * values across and its percentiles up.
 */
export function lineChart(recording: Recording, view: BenchView = {}): string {
  const key = JSON.stringify([recording, view])
  const svg = drawn.get(key) ?? drawing(recording, view)

  drawn.set(key, svg)

  return svg
}

/** By what they show, for page, feed and picture: to place the names takes longer than all else of a chart. */
const drawn = new Map<string, string>()

function drawing(recording: Recording, view: BenchView): string {
  const { x, y, series } = viewed(recording, view)
  const frame = frameOf(isCrowded(x.scale, series, view))
  const places = axisScale(x.scale, placesOf(series, view), view.cumulative ? frame.up : frame.across, x.unit)
  const values = axisScale(
    y.scale,
    series
      .flatMap(({ points }) => points)
      .flatMap(({ samples }) => {
        const { lower, upper } = summary(samples)

        return y.scale === 'log' ? [lower / ROOM, upper * ROOM] : [lower, upper]
      }),
    view.cumulative ? frame.across : frame.up,
    y.unit
  )
  const traces = tracesOf(series, places.at, values.at, view.lead).map((each) =>
    view.cumulative ? { ...each, points: each.points.map(turned) } : each
  )
  const labels = traceLabels(
    traces.map((each) => ({ name: traceName(each), points: each.points, bars: barsOf(each.points) })),
    { left: frame.across[0], right: frame.end, top: frame.up[1] - 8, bottom: frame.up[0] },
    view.shade && [wordsOfSpan(places.at, view.shade, frame)]
  )
  const groups = traces.map(
    ({ style, points }, index) =>
      `<g class="${style}">${view.steps ? steps(points, places.at(lastEnd(series))) : line(points)}${words(labels[index])}</g>`
  )
  const axes = { x: { ...x, ...places }, y: { ...y, ...values } }

  return [
    view.cumulative ? grid({ x: axes.y, y: axes.x }, frame) : grid(axes, frame),
    view.shade ? shaded(places.at, view.shade, frame) : '',
    view.ratio ? `<path d="M${frame.across[0]} ${round(values.at(1))}H${frame.across[1]}"/>` : '',
    groups.join('')
  ].join('')
}

/** Whether its percentiles cannot be named in one row. */
function isCrowded(scale: ScaleKind, series: Series, { cumulative }: BenchView): boolean {
  const places = placesOf(series, {})

  return scale === 'percentile' && !cumulative && rowsOf(axisScale(scale, places, frameOf(false).across)).includes(1)
}

function placesOf(series: Series, { steps: isStepped }: BenchView): number[] {
  const places = series.flatMap(({ points }) => points.map((point) => point.x))

  return isStepped ? [...places, lastEnd(series)] : places
}

/** Where the last bin of a histogram ends: it is as wide as the one before it. */
function lastEnd(series: Series): number {
  const places = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))].toSorted((a, b) => a - b)
  const [before = 0, last = 0] = places.slice(-2)

  return last + (last - before)
}

function turned({ x, y, lower, upper }: Point): Point {
  return { x: y, y: x, lower, upper, isTurned: true }
}

function barsOf(points: readonly Point[]): { x: number; y: number }[][] {
  return points.map(({ x, y, lower, upper, isTurned }) =>
    isTurned
      ? [
          { x: lower, y },
          { x: upper, y }
        ]
      : [
          { x, y: lower },
          { x, y: upper }
        ]
  )
}

function line(points: readonly Point[]): string {
  const path = points.map(spot).join('L')
  const dots = points.map((point) => `M${spot(point)}h0`)

  return `${ranges(points)}<path d="M${path}"/><path d="${dots.join('')}" class="dots"/>`
}

function steps(points: readonly Point[], end: number): string {
  const turns = points.filter(({ y }, index) => index === 0 || y !== points[index - 1]?.y)
  const path = turns.map(({ y }, index) => `V${Math.round(y)}H${round(turns[index + 1]?.x ?? end)}`)
  const middles = points.map((point, index) => ({ ...point, x: (point.x + (points[index + 1]?.x ?? end)) / 2 }))
  const [first] = points

  return `${ranges(middles)}<path d="M${spot(first ?? { x: 0, y: 0 })}${path.join('')}"/>`
}

function ranges(points: readonly Point[]): string {
  const bars = points
    .filter(({ lower, upper }) => Math.abs(lower - upper) >= LEAST_BAR)
    .map(({ x, y, lower, upper, isTurned }) =>
      isTurned
        ? `M${Math.round(lower)} ${Math.round(y)}H${Math.round(upper)}`
        : `M${round(x)} ${Math.round(lower)}V${Math.round(upper)}`
    )

  return bars.length === 0 ? '' : `<path d="${bars.join('')}" class="range"/>`
}

/** Lines of words one below the other, apart also where nothing is drawn and only the text is read. */
function words(label: Label | undefined): string {
  if (label === undefined) {
    return ''
  }

  const { lines, above, pointer } = label
  const [first = '', ...others] = lines.map(escapedXml)
  const [x, y] = [Math.round(label.x), Math.round(label.y)]
  const shift = above && others.length > 0 ? ` dy="${-LEADING * others.length}em"` : ''
  const below = others.map((each) => ` <tspan x="${x}" dy="${LEADING}em">${each}</tspan>`)
  const line = pointer ? `<path d="M${pointer.map(spot).join('L')}" class="range"/>` : ''

  return `${line} <text x="${x}" y="${y}"${shift} class="mid">${first}${below.join('')}</text> `
}

/** Up to whole units, half the width of a line: each digit more is paid for at every spot. */
function spot({ x, y }: { x: number; y: number }): string {
  return `${round(x)} ${Math.round(y)}`
}

type Series = Recording['series']
