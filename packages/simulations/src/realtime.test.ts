import { expect, test } from 'vitest'
import { expectMean, seeds } from '../test/estimate.ts'
import { realtime } from './realtime.ts'

const calm = { pause: 0, outage: 0, service: 1 }

test('a run under a seed, bit for bit', () => {
  expect(realtime.run({}, 1)).toMatchInlineSnapshot(`
    {
      "ageMeanMs": 280.71808622424874,
      "ageP50Ms": 201,
      "ageP99Ms": 1284,
      "deadShownAsCurrentShare": 0.38906763890214396,
      "flickerShare": 0.019849024205127245,
      "keysPerTick": 271.6030150753769,
      "staleShare": 0.023809381571242676,
      "waitMeanUs": 128.2543073857643,
      "waitP99Us": 3861,
    }
  `)
})

/** M/D/1, with utilization ρ and service time s: ρs / (2(1 − ρ)). F. Pollaczek 1930, A. Khinchine 1932. */
test.each([
  [30, 0.3],
  [60, 0.6],
  [90, 0.9]
])('with %s µs of work the mean wait is that of Pollaczek and Khinchine', (service, utilization) => {
  const runs = seeds(8).map((seed) => realtime.run({ ...calm, rate: 10_000, service }, seed))

  expectMean(
    runs.map(({ waitMeanUs }) => waitMeanUs),
    (utilization * service) / (2 * (1 - utilization))
  )
})

/**
 * With μ updates a key and second, TTL T and cadence Δ: the age at a tick is exponential, and time goes on up to the
 * next.
 */
test.each([
  [200, 50],
  [1000, 100],
  [2000, 200]
])('TTL %s ms, cadence %s ms: the share of time shown past the TTL', (ttl, cadence) => {
  const perMs = 6000 / 1000 / (30 * 50)
  const shares = seeds(8).map((seed) => realtime.run({ ...calm, ttl, cadence }, seed).staleShare)

  expectMean(shares, (Math.exp(-perMs * ttl) * (Math.exp(perMs * cadence) - 1)) / (perMs * cadence))
})

test.each([50, 200])(
  'cadence %s ms: changed keys a tick are K(1 − e^(−μΔ)), the mean age shown 1/μ + Δ/2',
  (cadence) => {
    const keys = 30 * 50
    const perMs = 6000 / 1000 / keys
    const runs = seeds(8).map((seed) => realtime.run({ ...calm, cadence }, seed))

    expectMean(
      runs.map(({ keysPerTick }) => keysPerTick),
      keys * (1 - Math.exp(-perMs * cadence))
    )
    expectMean(
      runs.map(({ ageMeanMs }) => ageMeanMs),
      1 / perMs + cadence / 2
    )
  }
)

/**
 * A value of age A when its source dies passes for current for T − A more: on average T − (1 − e^(−μT))/μ of the
 * outage.
 */
test.each([500, 2000])('TTL %s ms: the share of an outage of 4 s in which dead values pass for current', (ttl) => {
  const perMs = 6000 / 1000 / (30 * 50)
  const runs = seeds(12).map((seed) => realtime.run({ ...calm, ttl, outage: 4000 }, seed))

  expectMean(
    runs.map(({ deadShownAsCurrentShare }) => deadShownAsCurrentShare),
    (ttl - (1 - Math.exp(-perMs * ttl)) / perMs) / 4000
  )
})

test('a longer TTL trades flicker for lies', () => {
  const runs = [200, 500, 1000, 2000, 5000].map((ttl) => realtime.run({ ttl, outage: 5000 }, 1))
  const flicker = runs.map(({ flickerShare }) => flickerShare)
  const lies = runs.map(({ deadShownAsCurrentShare }) => deadShownAsCurrentShare)

  expect(flicker).toEqual(flicker.toSorted((a, b) => b - a))
  expect(lies).toEqual(lies.toSorted((a, b) => a - b))
  expect(new Set([...flicker, ...lies]).size).toBe(10)
})

test('throughput is not the limit: a pause reaches the waits that ten times the rate does not', () => {
  const fast = realtime.run({ ...calm, rate: 10_000, service: 40 }, 1)
  const paused = realtime.run({ ...calm, rate: 1000, service: 40, pause: 50 }, 1)

  expect(fast.waitP99Us).toBeLessThan(1000)
  expect(paused.waitP99Us).toBeGreaterThan(10_000)
})
