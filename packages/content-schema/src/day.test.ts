import { expect, test } from 'vitest'
import { day, dayOf, epochMs, moment } from './day.ts'

test.each(['2026-11-21', '2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(day.parse(text)).toBe(text)
})

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-45',
  '2026-00-10',
  '03/04/2026',
  '2026-1-5',
  '2026-11-21 ',
  '20261121',
  'tomorrow',
  '',
  null,
  5,
  new Date(0)
])('%o is no day', (value) => {
  expect(day.safeParse(value).success).toBe(false)
})

test.each(['2026-11-21', '2026-11-21T09:00:00+03:00', '2026-11-21T09:00:00Z'])('%s is a moment', (text) => {
  expect(moment.parse(text)).toBe(text)
})

test.each(['2026-11-21T09:00:00', '2026-02-30T09:00:00Z', '2026-11-21T25:00:00Z'])('%s is no moment', (text) => {
  expect(moment.safeParse(text).success).toBe(false)
})

test('a bare day begins at midnight UTC, and a moment falls on its day there', () => {
  expect(epochMs('2026-11-21')).toBe(Date.UTC(2026, 10, 21))
  expect(dayOf('2026-11-21T01:00:00+03:00')).toBe('2026-11-20')
})
