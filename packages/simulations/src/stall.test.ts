import { describe, expect, test } from 'vitest'
import { stall } from './stall.ts'

test('a run, bit for bit', () => {
  const { closed, open } = stall.run()

  expect([closed, open].map(({ requests, latencyMs }) => ({ requests, ...latencyMs }))).toMatchInlineSnapshot(`
    [
      {
        "max": 200.2,
        "mean": 1.3035911602209944,
        "p50": 0.2,
        "p90": 0.2,
        "p95": 0.2,
        "p99": 1,
        "p995": 194.687,
        "p999": 200.063,
        "requests": 3620,
      },
      {
        "max": 200.2,
        "mean": 11.411200000000001,
        "p50": 0.2,
        "p90": 20.207,
        "p95": 110.143,
        "p99": 182.143,
        "p995": 191.103,
        "p999": 198.527,
        "requests": 4000,
      },
    ]
  `)
})

/**
 * A request due t into the stall waits S − t and for those before it: S − t(1 − ρ) with utilization ρ. So a share (1 −
 * ρ)T/S more than p of them waits longer than S − (1 − p)(1 − ρ)T. The tolerance is the distance between two requests,
 * and half a cell of the histogram.
 */
describe.each([
  [200, 2000, 500],
  [100, 1000, 500],
  [400, 4000, 200],
  [200, 2000, 2000]
])('a stall of %s ms every %s ms, %s requests a second on an open schedule', (stallMs, period, rate) => {
  const { open } = stall.run({ stall: stallMs, period, rate })
  const utilization = rate * 200e-6

  test.each([
    [0.95, 'p95'],
    [0.99, 'p99'],
    [0.999, 'p999']
  ] as const)('percentile %s', (share, name) => {
    const formula = stallMs - (1 - share) * (1 - utilization) * period
    const tolerance = (1000 / rate) * (1 - utilization) + 0.2 + formula / 1024

    expect(Math.abs(open.latencyMs[name] - formula)).toBeLessThanOrEqual(tolerance)
  })
})

/** In a period N requests meet the stall and r(T − S) do not. */
test.each([1, 2, 5])('%s paced clients: N of N + r(T − S) requests meet the stall', (clients) => {
  const { closed } = stall.run({ clients })
  const share = clients / (clients + 500 * 1.8)

  expect(closed.requests).toBe(4 * (clients + 500 * 1.8))
  expect(share).toBeLessThan(0.01)
  expect(closed.latencyMs.p99).toBeLessThanOrEqual(0.2 * clients * (1 + 1 / 1024))
  expect(closed.latencyMs.p999).toBeGreaterThan(190)
})

test('with at least rate × stall clients the closed loop reads what the open schedule reads', () => {
  const { closed, open } = stall.run({ clients: 100 })

  for (const name of ['p95', 'p99', 'p999'] as const) {
    expect(Math.abs(closed.latencyMs[name] - open.latencyMs[name])).toBeLessThan(2 + open.latencyMs[name] / 512)
  }
})

test('without pacing five clients send all they can, and the stall is out of reach of p99.9', () => {
  const { closed } = stall.run({ pacing: 0 })

  expect(closed.requests).toBeGreaterThan(30_000)
  expect(closed.latencyMs.p999).toBeLessThan(2)
  expect(closed.latencyMs.max).toBeGreaterThan(200)
})

test('the lanes show five requests that meet the stall, and a hundred on the open schedule', () => {
  const { closed, open } = stall.run()
  const met = (lanes: typeof closed.lanes) =>
    lanes.filter(({ sentMs, doneMs }) => sentMs >= 1000 && sentMs < 1200 && doneMs >= 1200)

  expect(met(closed.lanes).map(({ client }) => client)).toEqual([0, 1, 2, 3, 4])
  expect(met(open.lanes)).toHaveLength(100)
})

test('without a stall every answer takes the work alone', () => {
  const { closed, open } = stall.run({ stall: 0 })

  expect([closed.latencyMs.max, open.latencyMs.max]).toEqual([0.2, 0.2])
})
