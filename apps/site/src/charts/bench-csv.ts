import type { QuotedRecording } from '@zerodeps/content-schema/quoted-recording'
import type { Recording } from '@zerodeps/content-schema/recording'
import { inUnit } from './quantities.ts'

/**
 * A recording as CSV (RFC 4180): a line for every sample, in the order of the rounds. Where each series has a unit of its
 * own, it stands behind the value.
 */
export function benchCsv(recording: Recording | QuotedRecording): string {
  return ('repository' in recording ? byCase(recording) : byPlace(recording))
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('')
}

function byPlace({ x, y, series }: Recording): Row[] {
  const rows = series.flatMap(({ name, points }) =>
    points.flatMap((point) => point.samples.map((sample, index) => [name, point.x, index + 1, sample]))
  )

  return [['series', inUnit(x.label, x.unit), 'sample', inUnit(y.label, y.unit)], ...rows]
}

function byCase({ x, series }: QuotedRecording): Row[] {
  const rows = series.flatMap(({ name, unit, points }) =>
    points.flatMap((point) => point.samples.map((sample, index) => [name, point.x, index + 1, sample, unit]))
  )

  return [['series', x.label, 'sample', 'value', 'unit'], ...rows]
}

function field(value: string | number): string {
  const text = String(value)

  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Row = readonly (string | number)[]
