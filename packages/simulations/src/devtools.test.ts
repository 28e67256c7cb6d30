import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectMean, seeds } from '../test/estimate.ts'
import { wholeRuns } from '../test/whole-runs.ts'
import { aloneUs, visits } from './command-visits.ts'
import { devtools } from './devtools.ts'
import { settings } from './parameter.ts'

const usual = settings(devtools.parameters).values
const [pipe, plain, deflating] = [0, 1, 2]
const rounded = 1e-6

test('a run under a seed, bit for bit', () => {
  const { smallMs, othersMs, largeMs, spans, ...rest } = devtools.run({}, 1)

  expect({
    small: [smallMs.p50, smallMs.p99, smallMs.max],
    others: [othersMs.p50, othersMs.p99, othersMs.max],
    large: [largeMs.p50, largeMs.max],
    spans: spans.length,
    ...rest
  }).toMatchInlineSnapshot(`
    {
      "answered": 4028,
      "busyUs": {
        "client": 177520,
        "first": 54340,
        "others": 60420,
        "transport": 161520,
        "ui": 276280,
      },
      "firstUs": 8725,
      "large": [
        8.727,
        8.746,
      ],
      "others": [
        0.325,
        3.381,
        5.298,
      ],
      "runUs": 1999505.6710841707,
      "small": [
        0.325,
        4.387,
        8.722,
      ],
      "spans": 207,
    }
  `)
})

const asked = fc.record({
  transport: fc.constantFrom(pipe, plain, deflating),
  commands: fc.constantFrom(100, 2000, 20_000),
  pages: fc.constantFrom(1, 2, 16),
  underway: fc.constantFrom(1, 3, 16),
  characters: fc.constantFrom(0, 10_000, 1_000_000),
  every: fc.constantFrom(50, 200, 1000),
  work: fc.constantFrom(0, 0, 100),
  share: fc.constantFrom(0, 50, 100)
})

test('no command is answered sooner than alone, and no thread serves two at once', () => {
  fc.assert(
    fc.property(asked, fc.nat(), (values, seed) => {
      const { firstUs, spans, smallMs, busyUs, runUs } = devtools.run(values, seed)
      const smallUs = aloneUs({ ...values, characters: 0, work: 0 })
      const freeAt = { client: 0, transport: 0, ui: 0, first: 0 }

      expect(firstUs).toBeGreaterThanOrEqual(aloneUs(values) - rounded)
      expect(1000 * smallMs.p50).toBeGreaterThanOrEqual(smallUs * (1 - 1 / 512) - 1)

      for (const { lane, kind, fromUs, toUs } of spans) {
        if (kind === 'wait') {
          expect(toUs - fromUs).toBeGreaterThanOrEqual(smallUs - rounded)
        } else if (lane !== 'others') {
          expect(fromUs).toBeGreaterThanOrEqual(freeAt[lane])
          freeAt[lane] = toUs
        }
      }

      expect(Math.max(busyUs.client, busyUs.transport, busyUs.ui, busyUs.first)).toBeLessThanOrEqual(runUs)
    }),
    { numRuns: wholeRuns(12) }
  )
})

test('a page answers in the order in which it was asked', () => {
  const waits = devtools.run({ pages: 1, underway: 2, commands: 6000 }, 3).spans.filter(({ kind }) => kind === 'wait')

  expect(waits.length).toBeGreaterThan(50)
  expect(waits.toSorted((a, b) => a.fromUs - b.fromUs)).toEqual(waits)
})

test('the picture of a second has no more to draw than that of a millisecond', () => {
  const { spans } = devtools.run({ commands: 20_000, work: 1000, every: 1000 })

  expect(spans.length).toBeGreaterThan(1000)
  expect(spans.length).toBeLessThan(12 * 500)
})

/**
 * Each of n commands under way takes at least as long as alone, and the busiest thread b for each: at most min(n/alone,
 * 1/b) a second are answered. Arrivals outrun the answers here; where both bounds are near, commands still meet by
 * chance.
 * P. Denning and J. Buzen, "The Operational Analysis of Queueing Network Models", 1978.
 */
describe.each([
  ['pipe', pipe, 2 * 30],
  ['plain WebSocket', plain, 2 * 30],
  ['deflating WebSocket', deflating, 2 * 62.5]
])('small commands alone, over a %s, as many as can be carried', (_, transport, busiestUs) => {
  const asked = { transport, commands: 20_000, characters: 0, every: 1000 }
  const smallUs = aloneUs({ ...usual, ...asked })

  test.each([1, 2, 4, 8, 16])('%s under way, in one page or in as many', (underway) => {
    const bound = Math.min((1e6 * underway) / smallUs, 1e6 / busiestUs)
    const [one, each] = [
      { pages: 1, underway },
      { pages: underway, underway: 1 }
    ].map((ofPages) => answeredRate({ ...asked, ...ofPages }))

    expect(one).toBeLessThanOrEqual(bound * (1 + rounded))
    expect(one).toBeGreaterThan(0.8 * bound)
    expect(each).toBeLessThanOrEqual(bound * (1 + rounded))
    expect(each).toBeGreaterThan(0.8 * bound)
  })
})

/** The utilization law: a thread is busy for the sum of what each command asks of it, times how often it comes. */
test.each([
  ['client', 'client'],
  ['transport', 'transport'],
  ['ui', 'ui']
] as const)('how busy %s is follows from what commands ask of it', (_, thread) => {
  const demand = (asked: typeof usual) =>
    visits(asked).reduce((sum, visit) => sum + (visit.thread === thread ? visit.us : 0), 0)

  const perSecond = usual.commands * demand({ ...usual, characters: 0 }) + (1000 / usual.every) * demand(usual)
  const shares = seeds(16).map((seed) => {
    const { busyUs, runUs } = devtools.run({}, seed)

    return busyUs[thread] / runUs
  })

  // A run ends with the last answer, which may be late by what the largest takes.
  expectMean(shares, perSecond / 1e6, (perSecond / 1e6) * (aloneUs(usual) / 2e6))
})

test('a large answer costs its fixed part and a part for each character, and what it costs is all given to a thread', () => {
  for (const [transport, fixedUs, characterNs] of [
    [pipe, 325, 21],
    [plain, 340, 22.5],
    [deflating, 410, 40.5]
  ] as const) {
    for (const share of [0, 30, 100]) {
      const alone = aloneUs({ ...usual, transport, share, characters: 1e6 })

      expect(alone).toBeCloseTo(fixedUs + 1000 * characterNs, 6)
    }
  }
})

test('the more of the work is on the UI thread, the longer small commands to other pages wait', () => {
  const [none, half, all] = [0, 50, 100].map((share) => devtools.run({ share, characters: 1e6 }).othersMs.p99)

  expect(none).toBeLessThan(half ?? NaN)
  expect(half).toBeLessThan(all ?? NaN)
})

test('a page that computes holds up its own commands and no others', () => {
  const { smallMs, othersMs } = devtools.run({ work: 1000, every: 1000, characters: 0 })

  expect(smallMs.p99).toBeGreaterThan(900)
  expect(othersMs.max).toBeLessThan(2)
})

test('what a deflating WebSocket does to a large answer holds up small commands to every page', () => {
  const [overPipe, overSocket] = [pipe, deflating].map((transport) => devtools.run({ transport }).othersMs.p99)

  expect(overSocket).toBeGreaterThan(2 * (overPipe ?? NaN))
})

function answeredRate(asked: Record<string, number>): number {
  const { answered, runUs } = devtools.run(asked)

  return (1e6 * answered) / runUs
}
