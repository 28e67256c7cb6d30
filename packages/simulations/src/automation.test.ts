import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectMean, seeds } from '../test/estimate.ts'
import { wholeRuns } from '../test/whole-runs.ts'
import { automation } from './automation.ts'

const calm = { down: 0, duplicates: 0, failures: 0 }

test('a run under a seed, bit for bit', () => {
  expect(automation.run({}, 1)).toMatchInlineSnapshot(`
    {
      "afterRestartMs": {
        "max": 7878.555,
        "mean": 211.69201033655833,
        "p50": 24.015,
        "p90": 33.311,
        "p95": 172.159,
        "p99": 6107.135,
        "p995": 6918.143,
        "p999": 7819.263,
      },
      "attemptsMean": 1.0553412862140101,
      "backlog": 2660,
      "doubled": 7,
      "effects": 22298,
      "gaveUp": 0,
      "items": 29839,
      "latencyMs": {
        "max": 30071.084,
        "mean": 39.52802892210475,
        "p50": 24.015,
        "p90": 27.983,
        "p95": 143.999,
        "p99": 146.559,
        "p995": 150.655,
        "p999": 366.847,
      },
      "lost": 0,
      "once": 22284,
      "recoveryMs": 7904,
      "triggers": 14916,
      "voided": 7548,
      "withinLineShare": 0.8393522049257548,
    }
  `)
})

/** Independent attempts, each failing with chance f, at most r of them: a geometric distribution that is cut off. */
test.each([
  [10, 4],
  [50, 8]
])('%s percent of attempts fail, %s at most: (1 − f^r) / (1 − f) of them on average', (failures, attempts) => {
  const means = seeds(6).map((seed) => automation.run({ ...calm, failures, attempts }, seed).attemptsMean)

  expectMean(means, (1 - (failures / 100) ** attempts) / (1 - failures / 100))
})

/**
 * λt triggers, a share p delivered twice, after an exponential time of mean m: λtp e^(−w/m) outlive the window w. The
 * window runs from the record, which follows the delivery by the work, the write and a wait; the bias bounds their
 * share.
 */
test.each([5, 10, 30])(
  'of duplicates with a mean of 10 s, those later than the window of %s s are doubled',
  (window) => {
    const asked = { ...calm, rate: 80, duplicates: 30, redelivery: 10, window, service: 1, send: 5 }
    const doubled = seeds(6).map((seed) => automation.run(asked, seed).doubled)
    const duplicates = 80 * 300 * 0.3

    expectMean(doubled, duplicates * Math.exp(-window / 10), duplicates * (0.01 / 10))
  }
)

test('every item has one fate, every effect one item, every timer one trigger', () => {
  const asked = fc.record({
    place: fc.nat(2),
    rate: fc.constantFrom(20, 40),
    duplicates: fc.nat(30),
    window: fc.nat(60),
    failures: fc.nat(50),
    attempts: fc.integer({ min: 1, max: 4 }),
    send: fc.constantFrom(5, 100, 200),
    down: fc.nat(60),
    recovery: fc.nat(1)
  })

  fc.assert(
    fc.property(asked, fc.nat(), (settings, seed) => {
      const outputs = automation.run(settings, seed)
      const { items, triggers, effects, once, doubled, lost, gaveUp, voided } = outputs

      expect(once + doubled + lost + gaveUp + voided).toBe(items)
      expect(effects).toBeGreaterThanOrEqual(once + 2 * doubled)
      expect(items - triggers).toBeLessThanOrEqual(effects)
    }),
    { numRuns: wholeRuns(10) }
  )
})

test('without a fault every trigger has its effect once, and nothing is lost or doubled', () => {
  const { once, doubled, lost, gaveUp, voided, items, effects, backlog } = automation.run(calm, 4)

  expect({ doubled, lost, gaveUp, backlog }).toEqual({ doubled: 0, lost: 0, gaveUp: 0, backlog: 0 })
  expect(once + voided).toBe(items)
  expect(effects).toBe(once)
})

test('a crash loses what was recorded before its effect, and doubles what was recorded after', () => {
  const crashed = (place: number) =>
    seeds(3).map((seed) => automation.run({ duplicates: 0, failures: 0, send: 200, place }, seed))
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const [before = [], together = [], after = []] = [0, 1, 2].map(crashed)

  expect(sum(before.map(({ lost }) => lost))).toBeGreaterThan(0)
  expect(sum(before.map(({ doubled }) => doubled))).toBe(0)
  expect(sum(together.map(({ lost, doubled }) => lost + doubled))).toBe(0)
  expect(sum(after.map(({ lost }) => lost))).toBe(0)
  expect(sum(after.map(({ doubled }) => doubled))).toBeGreaterThan(0)
})

test('a recovery at once is over sooner and keeps new events waiting; spread out, it does not', () => {
  const atOnce = automation.run({ recovery: 0, failures: 0 }, 1)
  const spread = automation.run({ recovery: 1, failures: 0 }, 1)

  expect(spread.backlog).toBeGreaterThan(1000)
  expect(atOnce.recoveryMs).toBeLessThan(spread.recoveryMs)
  expect(spread.recoveryMs).toBeGreaterThanOrEqual(59_000)
  expect(atOnce.afterRestartMs.p99).toBeGreaterThan(1000)
  expect(spread.afterRestartMs.p99).toBeLessThan(100)
})
