import type { BenchView } from '@zerodeps/content-schema/bench-view'
import type { Recording } from '@zerodeps/content-schema/recording'
import { escapedXml } from '../escaped.ts'
import type { Area } from './area.ts'
import { axisTitle, tick } from './quantities.ts'
import type { AxisScale } from './scale.ts'
import { CHARACTER, LINE } from './trace-labels.ts'

const SIZE = { width: 400, height: 262 }
const MARGIN = { top: 26, right: 12, bottom: 38, left: 52 }
/** The room that the name of a percentile takes, and the height of a second row of them. */
const PERCENTILE = 34
const ROW = 13

/** What fits on both sides of the right end of an axis. */
const LAST_CHARACTERS = 5

/** The drawing's own coordinates. */
export const lineChartBox = `0 0 ${SIZE.width} ${SIZE.height}`

/** Where the axes end. Percentiles that stand too close to be named in one row take two. */
export function frameOf(isCrowded: boolean): Frame {
  const bottom = SIZE.height - MARGIN.bottom - (isCrowded ? ROW : 0)

  return { across: [MARGIN.left, SIZE.width - MARGIN.right], up: [bottom, MARGIN.top], end: SIZE.width }
}

/** The row of each tick: the first, unless it would touch the one before it there. */
export function rowsOf({ at, ticks }: AxisScale): number[] {
  const ends = [-Infinity, -Infinity]

  return ticks.map((value) => {
    const row = at(value) - (ends[0] ?? 0) >= PERCENTILE ? 0 : 1

    ends[row] = at(value)

    return row
  })
}

/** Rules, ticks and their names; nothing else stands below the traces. */
export function grid({ x, y }: { x: Drawn; y: Drawn }, { across, up }: Frame): string {
  const [bottom] = up
  const [left, right] = across
  const rows = x.scale === 'percentile' ? rowsOf(x) : []
  const rules = y.ticks.map((value) => `M${left} ${round(y.at(value))}H${right}`)
  const ticks = x.ticks.map((value) => `M${round(x.at(value))} ${round(bottom)}v4`)
  const labels = [
    text(0, 10, '', axisTitle(y.label, y.scale === 'percentile' ? '' : y.unit)),
    ...y.ticks.map((value) => text(left - 6, y.at(value) + 4, 'end', named(value, y))),
    ...x.ticks.map((value, index) => {
      const name = named(value, x)
      const isLast = x.at(value) > right - 1 && name.length > LAST_CHARACTERS

      return text(
        isLast ? SIZE.width : x.at(value),
        bottom + 16 + (rows[index] ?? 0) * ROW,
        isLast ? 'end' : 'mid',
        name
      )
    }),
    text(right, SIZE.height - 4, 'end', axisTitle(x.label, x.unit))
  ]

  return `<path d="${rules.join('')}" class="grid"/><path d="M${left} ${bottom}H${right}${ticks.join('')}"/>${labels.join(' ')}`
}

function named(value: number, { scale, unit }: Axis): string {
  return scale === 'percentile' ? `p${value}` : tick(value, unit)
}

function text(x: number, y: number, anchor: string, content: string): string {
  return `<text x="${round(x)}" y="${round(y)}"${anchor && ` class="${anchor}"`}>${escapedXml(content)}</text>`
}

/** A part of the x axis on which something happened, and what. */
export function shaded(at: (value: number) => number, { from, to, words: said }: Shade, { up }: Frame): string {
  const [left, right] = [at(from), at(to)]

  return `<path d="M${round(left)} ${up[1]}H${round(right)}V${round(up[0])}H${round(left)}z" fill="currentColor" fill-opacity=".1" stroke="none"/> ${text((left + right) / 2, up[1] + 12, 'mid', said)} `
}

/** Where those words stand. */
export function wordsOfSpan(at: (value: number) => number, { from, to, words }: Shade, { up }: Frame): Area {
  const middle = (at(from) + at(to)) / 2
  const half = (words.length * CHARACTER) / 2

  return { left: middle - half, right: middle + half, top: up[1], bottom: up[1] + LINE }
}

/** In the drawing's own coordinates, to a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

type Axis = Recording['x']
type Drawn = Axis & AxisScale
type Shade = NonNullable<BenchView['shade']>
type Range = readonly [number, number]

export interface Frame {
  /** From left to right. */
  readonly across: Range
  /** From the bottom to the top. */
  readonly up: Range
  /** As far to the right as words may reach. */
  readonly end: number
}
