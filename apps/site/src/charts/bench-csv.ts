import type { Recording } from '@zerodeps/content-schema/recording'
import { inUnit } from './quantities.ts'

/** A recording as CSV (RFC 4180): a line for every sample, in the order of the rounds. */
export function benchCsv({ x, y, series }: Recording): string {
  const rows = series.flatMap(({ name, points }) =>
    points.flatMap((point) => point.samples.map((sample, index) => [name, point.x, index + 1, sample]))
  )

  return [['series', inUnit(x.label, x.unit), 'sample', inUnit(y.label, y.unit)], ...rows]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('')
}

function field(value: string | number): string {
  const text = String(value)

  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
