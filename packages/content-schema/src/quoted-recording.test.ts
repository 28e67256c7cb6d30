import { expect, test } from 'vitest'
import { quotedRecording } from './quoted-recording.ts'

const sound = {
  title: 'Echo',
  recorded: '2026-07-25',
  occasion: 'calibration',
  repository: 'https://code.example/echo',
  sources: ['bench/echo.json @ 0a1b2c3'],
  conditions: { version: '1.0.0', node: '24.16.0', hardware: 'One machine', procedure: '3 runs of 6 s' },
  x: { label: 'Case', cases: [{ name: 'small' }, { name: 'huge', reason: 'Guarded by a ratio alone.' }] },
  series: [{ name: 'Throughput', unit: 'req/s', points: [{ x: 'small', samples: [10], limits: { min: 8 } }] }],
  notes: [],
  caveats: ['One path on one machine.']
}

test('a recording of another repository says where, when and under what conditions', () => {
  expect(quotedRecording.parse(sound)).toEqual(sound)
})

test('a limit may hold a run from above alone', () => {
  const points = [{ x: 'small', samples: [10], limits: { max: 12 } }]

  expect(quotedRecording.safeParse({ ...sound, series: [{ ...sound.series[0], points }] }).success).toBe(true)
})

test.each(['recorded', 'occasion', 'repository', 'sources', 'conditions', 'series', 'caveats'])(
  'figures without %s are refused',
  (key) => {
    const lacking = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key))

    expect(quotedRecording.safeParse(lacking).error?.issues[0]?.path).toEqual([key])
  }
)

test.each(['version', 'node', 'hardware', 'procedure'])('figures without the condition %s are refused', (key) => {
  const conditions = Object.fromEntries(Object.entries(sound.conditions).filter(([name]) => name !== key))

  expect(quotedRecording.safeParse({ ...sound, conditions }).error?.issues[0]?.path).toEqual(['conditions', key])
})

const [throughput] = sound.series
const small = { x: 'small', samples: [10] }

test.each([
  ['a case without its point', { series: [{ ...throughput, points: [] }] }, 'series.0.points'],
  [
    'a point of no case',
    { series: [{ ...throughput, points: [small, { x: 'tiny', samples: [1] }] }] },
    'series.0.points'
  ],
  [
    'two points whose names only together are those of two cases',
    {
      x: { ...sound.x, cases: [{ name: 'ab' }, { name: 'c' }] },
      series: [
        {
          ...throughput,
          points: [
            { ...small, x: 'a' },
            { ...small, x: 'bc' }
          ]
        }
      ]
    },
    'series.0.points'
  ],
  [
    'a figure for a case that has none',
    { series: [{ ...throughput, points: [small, { ...small, x: 'huge' }] }] },
    'series.0.points'
  ],
  [
    'a point without a sample',
    { series: [{ ...throughput, points: [{ ...small, samples: [] }] }] },
    'series.0.points.0.samples'
  ],
  ['an empty limit', { series: [{ ...throughput, points: [{ ...small, limits: {} }] }] }, 'series.0.points.0.limits'],
  ['a series twice', { series: [throughput, throughput] }, 'series'],
  ['a case twice', { x: { ...sound.x, cases: [{ name: 'small' }, { name: 'small' }] } }, 'x.cases'],
  ['a bare path as its source', { sources: ['bench/echo.json'] }, 'sources.0'],
  ['a day that does not exist', { recorded: '2026-02-30' }, 'recorded'],
  ['no caveat', { caveats: [] }, 'caveats']
])('a recording with %s is refused', (_, change, path) => {
  const issues = quotedRecording.safeParse({ ...sound, ...change }).error?.issues ?? []

  expect(issues.map((issue) => issue.path.join('.'))).toEqual([path])
})
