import { expect, test } from 'vitest'
import type { LatencyMs } from '../src/latency.ts'
import { createPool } from '../src/slabs.ts'
import { evict, filledSlots } from '../src/slots.ts'
import { stall } from '../src/stall.ts'
import { compared, recordedPoints } from './recording.ts'

const stallPost = 'the-stall-your-load-test-did-not-send'
const poolPost = 'what-a-buffer-pool-keeps-alive'
const fifoPost = 'fifo-eviction-from-a-map'

const percentiles: Partial<Record<number, keyof LatencyMs>> = {
  50: 'p50',
  90: 'p90',
  95: 'p95',
  99: 'p99',
  99.5: 'p995',
  99.9: 'p999'
}

test('a stall, two load generators: the tail fits on the open schedule; what a busy machine adds is not in the model', () => {
  const { closed, open } = stall.run()

  const lines = recordedPoints(stallPost, 'latency').flatMap((point) => {
    const name = percentiles[point.x]
    const latency = point.series.startsWith('open') ? open.latencyMs : closed.latencyMs

    return name && !point.series.startsWith('lateness')
      ? [`${point.series}, ${name}: ${compared(point, latency[name])}`]
      : []
  })

  expect(lines).toMatchInlineSnapshot(`
    [
      "closed loop, 5 clients, p50: recorded 0.678, model 0.200, below every round",
      "closed loop, 5 clients, p90: recorded 1.22, model 0.200, below every round",
      "closed loop, 5 clients, p95: recorded 1.52, model 0.200, below every round",
      "closed loop, 5 clients, p99: recorded 4.15, model 1.00, below every round",
      "closed loop, 5 clients, p995: recorded 194, model 195, among the rounds",
      "closed loop, 5 clients, p999: recorded 200, model 200, among the rounds",
      "open schedule, from the intended send, p50: recorded 1.01, model 0.200, below every round",
      "open schedule, from the intended send, p90: recorded 14.4, model 20.2, among the rounds",
      "open schedule, from the intended send, p95: recorded 111, model 110, among the rounds",
      "open schedule, from the intended send, p99: recorded 185, model 182, below every round",
      "open schedule, from the intended send, p995: recorded 195, model 191, below every round",
      "open schedule, from the intended send, p999: recorded 201, model 199, below every round",
    ]
  `)
})

test('more closed clients at the same rate', () => {
  const lines = recordedPoints(stallPost, 'clients').map((point) => {
    const name = percentiles[Number(/[\d.]+/.exec(point.series)?.[0])] ?? 'max'
    const { closed } = stall.run({ clients: point.x })

    return `${point.x} clients, ${name}: ${compared(point, closed.latencyMs[name])}`
  })

  expect(lines).toMatchInlineSnapshot(`
    [
      "1 clients, p95: recorded 0.581, model 0.200, below every round",
      "5 clients, p95: recorded 1.35, model 0.200, below every round",
      "10 clients, p95: recorded 1.95, model 0.200, below every round",
      "25 clients, p95: recorded 3.27, model 5.00, among the rounds",
      "50 clients, p95: recorded 116, model 128, among the rounds",
      "100 clients, p95: recorded 108, model 110, among the rounds",
      "1 clients, p99: recorded 2.82, model 0.200, below every round",
      "5 clients, p99: recorded 4.26, model 1.00, below every round",
      "10 clients, p99: recorded 187, model 189, above every round",
      "25 clients, p99: recorded 198, model 200, among the rounds",
      "50 clients, p99: recorded 197, model 200, among the rounds",
      "100 clients, p99: recorded 184, model 182, among the rounds",
      "1 clients, p999: recorded 198, model 200, above every round",
      "5 clients, p999: recorded 199, model 200, among the rounds",
      "10 clients, p999: recorded 199, model 200, among the rounds",
      "25 clients, p999: recorded 200, model 200, among the rounds",
      "50 clients, p999: recorded 200, model 200, among the rounds",
      "100 clients, p999: recorded 199, model 199, among the rounds",
    ]
  `)
})

test('requests sent in each 50 ms from 100 ms before a stall until 50 ms after it lie among the recorded rounds', () => {
  const { closed, open } = stall.run()
  const points = recordedPoints(stallPost, 'sent').filter(
    ({ series, x }) => !series.includes('connections') && x <= 200
  )

  const elsewhere = points.filter(({ series, x, min, max }) => {
    const { lanes } = series.startsWith('closed') ? closed : open
    const sent = lanes.filter(({ sentMs }) => sentMs >= 1000 + x && sentMs < 1050 + x).length

    return sent < min || sent > max
  })

  expect(points).toHaveLength(14)
  expect(elsewhere).toEqual([])
})

test('memory that one kept buffer pins: to the byte on Node.js 22 and 24, 64 bytes a slab more on 26', () => {
  for (const { series, x, median, min, max } of recordedPoints(poolPost, 'retained')) {
    const pool = createPool(series.endsWith('22') ? 8192 : 65_536)

    pool.allocate(x, true)

    const { pinnedBytes } = pool.summary(x)
    const aligned = series.endsWith('26') && pinnedBytes > x ? 64 : 0

    expect([min, median, max]).toEqual(Array(3).fill(pinnedBytes + aligned))
  }
})

test('for each buffer kept out of k, what the recording holds beside the pinned bytes: the objects that are left out', () => {
  const beside = Map.groupBy(
    recordedPoints(poolPost, 'interval').filter(({ series }) => series.startsWith('kept')),
    ({ series }) => series
  )

  const lines = [...beside].map(([series, points]) => {
    const differences = points.map(({ x, median }) => Math.round(median - pinnedForEach(series, x)))

    return `${series}: ${differences.join(', ')} bytes`
  })

  expect(lines).toMatchInlineSnapshot(`
    [
      "kept as it came, Node 22: 96, 97, 97, 98, 100, 112, 160, 224, 224, 224, 224 bytes",
      "kept as it came, Node 24: 103, 103, 103, 103, 104, 104, 106, 108, 116, 134, 264 bytes",
      "kept as it came, Node 26: 103, 103, 103, 103, 104, 105, 109, 115, 126, 194, 324 bytes",
    ]
  `)
})

test('the cost of an eviction follows the walk: nanoseconds a slot, over a window of 50,000 as it ages', () => {
  const walks: number[] = []
  let row = filledSlots(50_000)

  while (walks.length < 160_000) {
    row = evict(row)
    walks.push(row.walk)
  }

  const points = recordedPoints(fifoPost, 'sawtooth').map(({ series, x, median }) => {
    const walk = walks[x + 32] ?? NaN // the middle of the 64 evictions that were timed

    return { series, walk, slotNs: (1000 * median) / walk }
  })

  const lines = [...Map.groupBy(points, ({ series }) => series)].map(([series, ofSeries]) => {
    const long = ofSeries.filter(({ walk }) => walk > 40_000)

    return `${series}: ${range(ofSeries)} ns, ${range(long)} ns where it passes more than 40,000`
  })

  expect(lines).toMatchInlineSnapshot(`
    [
      "fresh iterator, Node 22: 0.54 to 1.06 ns, 0.74 to 0.76 ns where it passes more than 40,000",
      "fresh iterator, Node 24: 0.57 to 1.00 ns, 0.79 to 0.81 ns where it passes more than 40,000",
      "fresh iterator, Node 26: 0.59 to 1.05 ns, 0.83 to 0.89 ns where it passes more than 40,000",
    ]
  `)
})

function pinnedForEach(series: string, interval: number): number {
  const pool = createPool(series.endsWith('22') ? 8192 : 65_536)
  const kept = Math.min(65_536, Math.max(512, 2 ** 21 / interval))

  for (let buffer = 0; buffer < kept * interval; buffer++) {
    pool.allocate(16, buffer % interval === 0)
  }

  return pool.summary(1).pinnedBytes / kept
}

function range(points: { slotNs: number }[]): string {
  const sorted = points.map(({ slotNs }) => slotNs).toSorted((a, b) => a - b)

  return `${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}`
}
