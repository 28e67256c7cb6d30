import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { escapedXml } from '../escaped.ts'
import { axisTitle, tick } from './quantities.ts'
import { axisScale, type AxisScale } from './scale.ts'
import { traceLabels, type Label } from './trace-labels.ts'
import { traceName, tracesOf, type Point } from './traces.ts'

const SIZE = { width: 400, height: 262 }
const MARGIN = { top: 26, right: 12, bottom: 38, left: 52 }
/** Of a logarithmic axis, beyond the lowest and the highest value. */
const ROOM = 1.3
/** From a line of words to the next, in ems. */
const LEADING = 1.15

/** The drawing's own coordinates. */
export const lineChartBox = `0 0 ${SIZE.width} ${SIZE.height}`

/**
 * A recording as the inside of an `<svg>`: medians joined by a line, a thin bar from quartile to quartile at each, and
 * beside each line its name. Ink comes from the stylesheet, through the classes of `tracesOf`.
 */
export function lineChart({ x, y, series }: Recording): string {
  const points = series.flatMap((each) => each.points)
  const across = axisScale(
    x.scale,
    points.map((point) => point.x),
    [MARGIN.left, SIZE.width - MARGIN.right],
    x.unit
  )
  const up = axisScale(
    y.scale,
    points.flatMap(({ samples }) => {
      const { lower, upper } = summary(samples)

      return y.scale === 'log' ? [lower / ROOM, upper * ROOM] : [lower, upper]
    }),
    [SIZE.height - MARGIN.bottom, MARGIN.top],
    y.unit
  )
  const traces = tracesOf(series, across.at, up.at)
  const labels = traceLabels(
    traces.map((trace) => ({ name: traceName(trace), points: trace.points })),
    { left: MARGIN.left, right: SIZE.width, top: MARGIN.top - 8, bottom: SIZE.height - MARGIN.bottom }
  )
  const groups = traces.map(
    ({ style, points: medians }, index) => `<g class="${style}">${trace(medians)}${words(labels[index])}</g>`
  )

  return grid(across, up, x, y) + groups.join('')
}

function trace(points: readonly Point[]): string {
  const path = points.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')
  const ranges = points
    .filter(({ lower, upper }) => lower > upper)
    .map(({ x, lower, upper }) => `M${round(x)} ${round(lower)}V${round(upper)}`)
  const dots = points.map(({ x, y }) => `M${round(x)} ${round(y)}h0`)

  return `<path d="${ranges.join('')}" class="range"/><path d="M${path}"/><path d="${dots.join('')}" class="dots"/>`
}

/** Lines of words one below the other, apart also where nothing is drawn and only the text is read. */
function words(label: Label | undefined): string {
  if (label === undefined) {
    return ''
  }

  const { lines, x, y, above } = label
  const rows = lines.map((line, index) => {
    const shift = index > 0 ? LEADING : above ? -LEADING * (lines.length - 1) : 0

    return `<tspan x="${round(x)}"${shift === 0 ? '' : ` dy="${shift}em"`}>${escapedXml(line)}</tspan>`
  })

  return ` <text y="${round(y)}" class="mid">${rows.join(' ')}</text> `
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
      text(across.at(value), bottom + 16, 'mid', x.scale === 'percentile' ? `p${value}` : tick(value, x.unit))
    ),
    text(right, SIZE.height - 4, 'end', axisTitle(x.label, x.unit))
  ]

  return `<path d="${rules.join('')}" class="grid"/><path d="M${MARGIN.left} ${bottom}H${right}${ticks.join('')}"/>${labels.join(' ')}`
}

function text(x: number, y: number, anchor: string, content: string): string {
  return `<text x="${round(x)}" y="${round(y)}"${anchor && ` class="${anchor}"`}>${escapedXml(content)}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

type Axis = Recording['x']
