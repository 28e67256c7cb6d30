import { expect, test } from 'vitest'
import { benchmarkRecord } from './benchmark-record.ts'

const heading = { id: 'echo', title: 'Echo', sources: ['bench/echo.json @ 0a1b2c3'] }

const published = {
  ...heading,
  status: 'published',
  date: { day: '2026-07-25', of: 'calibration' },
  conditions: { version: '1.0.0', node: '24.16.0', hardware: 'One machine', procedure: '3 runs of 6 s' },
  columns: [{ id: 'throughput', label: 'Throughput', unit: 'req/s' }],
  rows: [{ case: 'small', figures: { throughput: 10 }, guards: { throughput: { min: 8 } } }],
  readingNotes: [],
  caveats: ['One path on one machine.']
}

const pending = { ...heading, status: 'pending', planned: '3 runs of 6 s', reason: 'Not calibrated yet.' }

test.each([published, pending])('a $status record is accepted', (record) => {
  expect(benchmarkRecord.parse(record)).toEqual(record)
})

test.each(['date', 'conditions', 'columns', 'rows', 'caveats', 'sources'])('figures without %s are refused', (key) => {
  const record = Object.fromEntries(Object.entries(published).filter(([name]) => name !== key))

  expect(benchmarkRecord.safeParse(record).error?.issues[0]?.path).toEqual([key])
})

test.each(['version', 'node', 'hardware', 'procedure'])('figures without the condition %s are refused', (key) => {
  const conditions = Object.fromEntries(Object.entries(published.conditions).filter(([name]) => name !== key))

  expect(benchmarkRecord.safeParse({ ...published, conditions }).error?.issues[0]?.path).toEqual(['conditions', key])
})

test.each([
  ['a row that leaves a column out', { rows: [{ case: 'small', figures: {} }] }, 'rows.0.figures'],
  ['a figure outside the columns', { rows: [{ case: 'small', figures: { throughput: 1, p99: 2 } }] }, 'rows.0.figures'],
  [
    'a guard outside the columns',
    { rows: [{ case: 'small', figures: { throughput: 1 }, guards: { p99: { max: 2 } } }] },
    'rows.0.guards'
  ],
  ['a column twice', { columns: [...published.columns, ...published.columns] }, 'columns'],
  ['a bare date', { date: '2026-07-25' }, 'date'],
  ['a day that does not exist', { date: { day: '2026-02-30', of: 'calibration' } }, 'date.day'],
  ['no caveat', { caveats: [] }, 'caveats']
])('a record with %s is refused', (_, change, path) => {
  const issues = benchmarkRecord.safeParse({ ...published, ...change }).error?.issues ?? []

  expect(issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

test('a pending record has no place for figures', () => {
  expect(benchmarkRecord.safeParse({ ...pending, rows: published.rows }).success).toBe(false)
})
