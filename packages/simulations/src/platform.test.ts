import { expect, test } from 'vitest'
import { expectMean, seeds } from '../test/estimate.ts'
import { platform } from './platform.ts'

const [open, closed] = [0, 1]

test('a run under a seed, bit for bit', () => {
  expect(platform.run({}, 1)).toMatchInlineSnapshot(`
    {
      "latencyMs": {
        "max": 1.436,
        "mean": 0.06239515,
        "p50": 0.05,
        "p90": 0.081,
        "p95": 0.095,
        "p99": 0.147,
        "p995": 0.682,
        "p999": 1.37,
      },
      "pauseMs": 1.32,
      "pausedShare": 0.0050711802272725886,
      "pauses": 58,
      "periodMs": 257.84870566965486,
      "throughput": 3974.2791749785174,
    }
  `)
})

/** A young generation of Y bytes fills every Y / (rate · bytes · (1 − pooled)). */
test.each([
  [0, 4000, 16],
  [50, 4000, 16],
  [75, 8000, 32]
])('%s percent pooled, %s requests a second of %s KiB: the period of collections', (pooled, rate, bytes) => {
  const formulaMs = (16 * 1024 * 1000) / (rate * bytes * (1 - pooled / 100))
  const asked = { pooled, rate, bytes, service: 20 }
  const periods = seeds(12).map((seed) => platform.run({ ...asked, load: open }, seed).periodMs)

  expectMean(periods, formulaMs)
  expect(platform.run({ ...asked, load: closed }).periodMs).toBeCloseTo(formulaMs, 6)
})

/**
 * M/D/1: s + ρs / (2(1 − ρ)). F. Pollaczek 1930, A. Khinchine 1932. A cell of the histogram does not touch the mean.
 */
test.each([30, 60, 90])('collections that cost nothing leave the latency of an M/D/1 queue with %s µs', (service) => {
  const asked = { rate: 10_000, service, base: 0, copy: 0 }
  const means = seeds(16).map((seed) => 1000 * platform.run(asked, seed).latencyMs.mean)
  const utilization = service / 100

  // Rounding to whole microseconds moves a mean by half of one at most.
  expectMean(means, service + (utilization * service) / (2 * (1 - utilization)), 0.5)
})

test('the share of time paused is a pause for each period', () => {
  const { pausedShare, pauseMs, periodMs, pauses } = platform.run({ load: closed }, 1)

  expect(Math.abs(pausedShare - pauseMs / periodMs)).toBeLessThan(pauseMs / periodMs / pauses)
})

test('survivors cost, garbage hardly', () => {
  const [usual, moreGarbage, moreSurvivors] = [{}, { bytes: 32 }, { survival: 50 }].map((asked) =>
    platform.run({ load: closed, ...asked }, 1)
  )

  expect(moreGarbage?.pauseMs).toBe(usual?.pauseMs)
  expect(moreSurvivors?.pauseMs).toBeGreaterThan(5 * (usual?.pauseMs ?? NaN))
})

test('without garbage there is no collection and no period', () => {
  const outputs = platform.run({ bytes: 1, pooled: 95, young: 64 }, 1)

  expect([outputs.pauses, outputs.periodMs, outputs.pauseMs, outputs.pausedShare]).toEqual([0, Infinity, 0, 0])
})
