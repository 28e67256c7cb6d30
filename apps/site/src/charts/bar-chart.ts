import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { escapedXml } from '../escaped.ts'
import type { CaseTable, Column, Row } from './case-table.ts'
import { filledLines } from './label-lines.ts'

const LINE = 16
const BAR = 9
const GAP = 14
/** What fits in 288 pixels, the text column of the narrowest screen. */
const LINE_CHARACTERS = 40
/** The longest bar, in percent: the rest is for the value at its end. */
const LONGEST = 78

/**
 * The rows of a record that may share an axis: those measured under the same conditions, with the conditions in words as
 * their heading. Where no two rows agree, the conditions only describe each row: one group without a heading.
 */
export function comparable(rows: Rows): Group[] {
  const groups = [...Map.groupBy(rows, ({ conditions = {} }) => conditionsInWords(conditions))]

  return groups.every(([, group]) => group.length === 1)
    ? [{ heading: '', rows }]
    : groups.map(([heading, group]) => ({ heading, rows: group }))
}

export function conditionsInWords(conditions: Readonly<Record<string, string | number>>): string {
  return Object.entries(conditions)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    .join(', ')
}

/** The columns that a chart draws side by side: the first, and those next to it that share its unit. */
export function drawnColumns(columns: Columns): Columns {
  const end = columns.findIndex(({ unit }) => unit !== columns[0]?.unit)

  return end < 0 ? columns : columns.slice(0, end)
}

/**
 * Bars from zero, one for each of the columns in each row, as the inside of an `<svg>` of 100 % width and of `height`
 * pixels, each row under what it measures, or under its name. Positions across are in percent, so that text keeps its
 * size on every screen. An upright stroke is the limit that later runs are held to.
 */
export function barChart(rows: Rows, columns: Columns): BarChart {
  const scale = scaleLinear(
    [0, Math.max(...rows.flatMap((row) => columns.flatMap((column) => extent(row, column))))],
    [0, LONGEST]
  )
  const parts: string[] = []
  let y = 0

  for (const row of rows) {
    for (const line of filledLines(row.what ?? row.case, LINE_CHARACTERS)) {
      y += LINE
      parts.push(text('0', y - 5, line))
    }

    for (const [index, column] of columns.entries()) {
      parts.push(bar(row, column, scale, { y, index }))
      y += BAR + 4
    }

    y += GAP
  }

  return { height: y - GAP, body: parts.join('') }
}

function extent({ figures, guards }: Row, { id }: Column): number[] {
  return [figures[id] ?? 0, guards?.[id]?.min ?? 0, guards?.[id]?.max ?? 0]
}

function bar(
  { figures, guards }: Row,
  { id }: Column,
  scale: ScaleLinear<number, number>,
  { y, index }: Place
): string {
  const at = (position: number) => percent(scale(position))
  const value = figures[id] ?? 0
  const bounds = [guards?.[id]?.min, guards?.[id]?.max].filter((bound) => bound !== undefined)
  const strokes = bounds.map((bound) => `<line x1="${at(bound)}" x2="${at(bound)}" y1="${y - 3}" y2="${y + BAR + 3}"/>`)

  return `<g class="s${index}"><rect y="${y}" width="${at(value)}" height="${BAR}" class="solid"/>${strokes.join('')}</g>${text(
    percent(scale(Math.max(value, ...bounds)) + 1.5),
    y + BAR,
    value.toLocaleString('en', { maximumFractionDigits: 3 })
  )}`
}

function text(x: string, y: number, content: string): string {
  return `<text x="${x}" y="${y}">${escapedXml(content)}</text>`
}

function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`
}

interface Place {
  readonly y: number
  readonly index: number
}

type Rows = CaseTable['rows']
type Columns = CaseTable['columns']

export interface Group {
  readonly heading: string
  readonly rows: Rows
}

export interface BarChart {
  readonly height: number
  readonly body: string
}
