import type { QuotedRecording } from '@zerodeps/content-schema/quoted-recording'
import { expect, test } from 'vitest'
import { benchCsv } from './bench-csv.ts'
import { caseTable } from './case-table.ts'

const echo: QuotedRecording = {
  title: 'Echo',
  recorded: '2026-07-25',
  occasion: 'calibration',
  repository: 'https://code.example/mill',
  sources: ['bench/echo.json @ 0a1b2c3'],
  conditions: { version: '1.0.0', node: '24.16.0', hardware: 'One machine', procedure: '3 runs of 6 s' },
  x: {
    label: 'Case',
    cases: [
      { name: 'small', conditions: { connections: 50 } },
      { name: 'huge', reason: 'Not yet.' }
    ]
  },
  series: [
    { name: 'Throughput', unit: 'req/s', points: [{ x: 'small', samples: [10], limits: { min: 8 } }] },
    { name: 'Latency, p99', unit: 'ms', points: [{ x: 'small', samples: [9.5] }] }
  ],
  notes: [],
  caveats: ['One machine.']
}

test('a row for each case that has figures, a column for each series', () => {
  expect(caseTable(echo)).toEqual({
    columns: [
      { id: 'Throughput', label: 'Throughput', unit: 'req/s' },
      { id: 'Latency, p99', label: 'Latency, p99', unit: 'ms' }
    ],
    rows: [
      {
        case: 'small',
        conditions: { connections: 50 },
        figures: { Throughput: 10, 'Latency, p99': 9.5 },
        guards: { Throughput: { min: 8 } }
      }
    ]
  })
})

test('as CSV each figure has its unit beside it', () => {
  expect(benchCsv(echo)).toBe(
    'series,Case,sample,value,unit\r\nThroughput,small,1,10,req/s\r\n"Latency, p99",small,1,9.5,ms\r\n'
  )
})
