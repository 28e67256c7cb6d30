import { z } from 'zod'

/**
 * A calendar day as the author writes it, `YYYY-MM-DD`. Only days that exist: 30 February is refused, not moved.
 * Front matter must reach this schema as text; a YAML parser that makes dates of its own has already moved such a day.
 */
export const day = z.iso.date('expected a real day as YYYY-MM-DD, such as 2026-11-21').meta({ format: 'date' })

/** A calendar day, or an RFC 3339 moment with its offset, such as `2026-11-21T09:00:00+03:00`. */
export const moment = z.union(
  [day, z.iso.datetime({ offset: true, local: false })],
  'expected a real day as YYYY-MM-DD, or a moment with its offset such as 2026-11-21T09:00:00+03:00'
)

/** Milliseconds since the epoch. A bare day begins at midnight UTC, so that every machine agrees about it. */
export function epochMs(value: string): number {
  return Date.parse(value)
}

/** The day of a moment in UTC, as `YYYY-MM-DD`. */
export function dayOf(value: string): string {
  return new Date(epochMs(value)).toISOString().slice(0, 10)
}
