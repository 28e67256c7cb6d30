import { expect, test } from 'vitest'
import { aloneUs } from '../src/command-visits.ts'
import { devtools } from '../src/devtools.ts'
import type { LatencyMs } from '../src/latency.ts'
import { settings } from '../src/parameter.ts'
import { collectionMs, platform } from '../src/platform.ts'
import { createPool } from '../src/slabs.ts'
import { evict, filledSlots } from '../src/slots.ts'
import { stall } from '../src/stall.ts'
import { createTimerLists } from '../src/timer-lists.ts'
import { compared, recordedPoints, type Recorded } from './recording.ts'

const stallPost = 'the-stall-your-load-test-did-not-send'
const poolPost = 'what-a-buffer-pool-keeps-alive'
const fifoPost = 'fifo-eviction-from-a-map'
const devtoolsPost = 'what-one-devtools-command-costs'
const pausePost = 'survivors-not-allocations-decide-the-pause'
const timerPost = 'a-hundred-thousand-timers'

const percentiles: Partial<Record<number, keyof LatencyMs>> = {
  50: 'p50',
  90: 'p90',
  95: 'p95',
  99: 'p99',
  99.5: 'p995',
  99.9: 'p999'
}

test('a stall, three load generators: the tail fits on the open schedule; what a busy machine adds is not in the model', () => {
  const { closed, open } = stall.run()
  const unpaced = stall.run({ pacing: 0 })
  const outputs = new Map([
    ['closed loop', unpaced.closed],
    ['closed loop, paced to 500/s', closed],
    ['open schedule of 500/s', open]
  ])

  const lines = recordedPoints(stallPost, 'latency').flatMap((point) => {
    const name = percentiles[point.x]
    const latency = outputs.get(point.series)?.latencyMs

    return name && latency ? [`${point.series}, ${name}: ${compared(point, latency[name])}`] : []
  })

  expect(lines).toMatchInlineSnapshot(`
    [
      "closed loop, p50: recorded 0.0830, model 1.00, above every round",
      "closed loop, p90: recorded 0.170, model 1.00, above every round",
      "closed loop, p95: recorded 0.199, model 1.00, above every round",
      "closed loop, p99: recorded 0.415, model 1.00, among the rounds",
      "closed loop, p995: recorded 0.650, model 1.00, among the rounds",
      "closed loop, p999: recorded 2.39, model 1.00, below every round",
      "closed loop, paced to 500/s, p50: recorded 0.184, model 0.200, among the rounds",
      "closed loop, paced to 500/s, p90: recorded 0.292, model 0.200, below every round",
      "closed loop, paced to 500/s, p95: recorded 0.347, model 0.200, below every round",
      "closed loop, paced to 500/s, p99: recorded 1.40, model 1.00, among the rounds",
      "closed loop, paced to 500/s, p995: recorded 194, model 195, among the rounds",
      "closed loop, paced to 500/s, p999: recorded 200, model 200, among the rounds",
      "open schedule of 500/s, p50: recorded 0.736, model 0.200, below every round",
      "open schedule of 500/s, p90: recorded 7.37, model 20.2, above every round",
      "open schedule of 500/s, p95: recorded 106, model 110, among the rounds",
      "open schedule of 500/s, p99: recorded 183, model 182, below every round",
      "open schedule of 500/s, p995: recorded 193, model 191, below every round",
      "open schedule of 500/s, p999: recorded 201, model 199, below every round",
    ]
  `)
})

test('more clients, paced to the same rate and unpaced', () => {
  const points = recordedPoints(stallPost, 'clients').filter(({ x }) => x <= 100)

  const lines = points.map((point) => {
    const name = percentiles[Number(/^p([\d.]+)/.exec(point.series)?.[1])] ?? 'max'
    const { closed } = stall.run({ clients: point.x, pacing: point.series.endsWith('unpaced') ? 0 : 1 })

    return `${point.x} clients, ${point.series}: ${compared(point, closed.latencyMs[name])}`
  })

  expect(lines).toMatchInlineSnapshot(`
    [
      "5 clients, p99, unpaced: recorded 0.430, model 1.00, among the rounds",
      "8 clients, p99, unpaced: recorded 0.558, model 1.60, among the rounds",
      "10 clients, p99, unpaced: recorded 0.581, model 2.00, above every round",
      "25 clients, p99, unpaced: recorded 2.10, model 5.00, above every round",
      "50 clients, p99, unpaced: recorded 4.54, model 10.0, above every round",
      "100 clients, p99, unpaced: recorded 8.25, model 220, above every round",
      "5 clients, p99.9, unpaced: recorded 3.21, model 1.00, below every round",
      "8 clients, p99.9, unpaced: recorded 1.88, model 1.60, below every round",
      "10 clients, p99.9, unpaced: recorded 2.29, model 202, above every round",
      "25 clients, p99.9, unpaced: recorded 5.40, model 205, above every round",
      "50 clients, p99.9, unpaced: recorded 7.43, model 210, above every round",
      "100 clients, p99.9, unpaced: recorded 201, model 220, above every round",
      "5 clients, maximum, unpaced: recorded 200, model 201, above every round",
      "8 clients, maximum, unpaced: recorded 201, model 202, above every round",
      "10 clients, maximum, unpaced: recorded 201, model 202, among the rounds",
      "25 clients, maximum, unpaced: recorded 201, model 205, above every round",
      "50 clients, maximum, unpaced: recorded 202, model 210, above every round",
      "100 clients, maximum, unpaced: recorded 202, model 220, above every round",
      "5 clients, p95, paced: recorded 0.442, model 0.200, below every round",
      "8 clients, p95, paced: recorded 1.07, model 0.200, below every round",
      "10 clients, p95, paced: recorded 1.18, model 0.200, below every round",
      "25 clients, p95, paced: recorded 2.36, model 5.00, among the rounds",
      "50 clients, p95, paced: recorded 106, model 128, among the rounds",
      "100 clients, p95, paced: recorded 102, model 110, above every round",
      "5 clients, p99, paced: recorded 3.49, model 1.00, among the rounds",
      "8 clients, p99, paced: recorded 6.55, model 1.60, below every round",
      "10 clients, p99, paced: recorded 184, model 189, among the rounds",
      "25 clients, p99, paced: recorded 184, model 200, above every round",
      "50 clients, p99, paced: recorded 183, model 200, among the rounds",
      "100 clients, p99, paced: recorded 181, model 182, among the rounds",
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

test('collections by what they copy: the line fits small records from 1 MiB up, not the first, and no large ones', () => {
  const costs = settings(platform.parameters).values
  const points = recordedPoints(pausePost, 'trace').filter(({ series }) => series !== 'model')

  const lines = points.map(
    (point) => `${point.series}, ${point.x} MiB: ${compared(point, collectionMs(point.x, costs))}`
  )

  expect(lines).toMatchInlineSnapshot(`
    [
      "records of 56 bytes, 0 MiB: recorded 0.350, model 0.600, above every round",
      "records of 56 bytes, 0.5 MiB: recorded 1.07, model 1.05, among the rounds",
      "records of 56 bytes, 1 MiB: recorded 1.45, model 1.50, among the rounds",
      "records of 56 bytes, 2 MiB: recorded 2.18, model 2.40, among the rounds",
      "records of 56 bytes, 4 MiB: recorded 3.90, model 4.20, among the rounds",
      "records of 56 bytes, 8 MiB: recorded 7.43, model 7.80, among the rounds",
      "arrays of 1 KiB, 0 MiB: recorded 0.270, model 0.600, above every round",
      "arrays of 1 KiB, 0.5 MiB: recorded 0.640, model 1.05, above every round",
      "arrays of 1 KiB, 1 MiB: recorded 0.880, model 1.50, above every round",
      "arrays of 1 KiB, 2 MiB: recorded 1.25, model 2.40, above every round",
      "arrays of 1 KiB, 4 MiB: recorded 2.35, model 4.20, above every round",
      "arrays of 1 KiB, 8 MiB: recorded 3.95, model 7.80, above every round",
    ]
  `)
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
      "fresh iterator, Node 22: 0.30 to 0.79 ns, 0.36 to 0.41 ns where it passes more than 40,000",
      "fresh iterator, Node 24: 0.30 to 0.69 ns, 0.37 to 0.39 ns where it passes more than 40,000",
      "fresh iterator, Node 26: 0.31 to 0.64 ns, 0.38 to 0.39 ns where it passes more than 40,000",
    ]
  `)
})

/** The tolerances leave room for another recording on another day: its rounds differ by as much as half. */
test.each([
  [10, 0.65, 1.5],
  [1000, 0.65, 1.7],
  [10_000, 0.8, 2],
  [1_000_000, 0.65, 1.5]
])('a lone command with %s characters takes what was recorded, over each transport', (characters, low, high) => {
  const ratios = alonePoints(characters).map(({ median, modelMs }) => modelMs / median)

  expect(ratios).toHaveLength(3)
  expect(Math.min(...ratios)).toBeGreaterThan(low)
  expect(Math.max(...ratios)).toBeLessThan(high)
})

test('it does not fit at 100,000 characters, which took less than a straight line says, over each transport', () => {
  const points = alonePoints(100_000)

  expect(points).toHaveLength(3)

  for (const { modelMs, median } of points) {
    expect(modelMs).toBeGreaterThan(1.1 * median)
    expect(modelMs).toBeLessThan(2.5 * median)
  }
})

test('many commands at once: it fits over one pipe, and asks too little of many WebSockets', () => {
  const series = new Map([
    ['one target, one session', (x: number) => ({ transport: 0, pages: 1, underway: x })],
    ['a target each, one pipe', (x: number) => ({ transport: 0, pages: x, underway: 1 })],
    ['a target and a WebSocket each', (x: number) => ({ transport: 1, pages: x, underway: 1 })]
  ])

  const ratios = recordedPoints(devtoolsPost, 'targets').map(({ series: name, x, median }) => {
    const { answered, runUs } = devtools.run({ ...series.get(name)?.(x), commands: 20_000, characters: 0, every: 1000 })

    return { isOfPipe: !name.includes('WebSocket'), x, ratio: runUs / 1000 / answered / median }
  })
  const overPipe = ratios.filter(({ isOfPipe }) => isOfPipe).map(({ ratio }) => ratio)
  const overMany = ratios.filter(({ isOfPipe, x }) => !isOfPipe && x >= 8).map(({ ratio }) => ratio)

  expect([overPipe.length, overMany.length]).toEqual([10, 2])
  expect(Math.min(...overPipe)).toBeGreaterThan(0.6)
  expect(Math.max(...overPipe)).toBeLessThan(1.6)
  expect(Math.min(...overMany)).toBeGreaterThan(0.4)
  expect(Math.max(...overMany)).toBeLessThan(0.9)
})

test('a picture costs more to deflate than the model says, which knows text alone', () => {
  const recorded = recordedPoints(devtoolsPost, 'screenshot')
  const median = (name: string) => recorded.find(({ series }) => series === name)?.median ?? NaN
  const asked = { ...settings(devtools.parameters).values, characters: 396_000 }
  const modelMs = (aloneUs({ ...asked, transport: 2 }) - aloneUs({ ...asked, transport: 0 })) / 1000
  const deflatingMs = median('WebSocket, deflated') - median('pipe')

  expect(deflatingMs).toBeGreaterThan(modelMs)
  expect(deflatingMs).toBeLessThan(4 * modelMs)
})

test('the lists that the model counts take as much memory each, with a timer in them and left empty', () => {
  const timers = 100_000
  const memory = recordedPoints(timerPost, 'memory').filter(({ series }) => series.startsWith('setTimeout'))
  const left = recordedPoints(timerPost, 'unref')

  const lines = ['Node 22', 'Node 24', 'Node 26'].flatMap((node) =>
    [10_000, 100_000].map((delays) => {
      const { armed, cancelled } = listsOf(timers, delays)
      const at = (points: Recorded[], name: string, x: number) =>
        points.find((point) => point.series === `${name}, ${node}` && point.x === x)?.median ?? NaN
      const ofList = (timers * (at(memory, 'setTimeout', delays) - at(memory, 'setTimeout', 1))) / (armed - 1)
      const ofEmpty = (timers * (at(left, 'unreferenced', delays) - at(left, 'as armed', delays))) / cancelled

      return `${node}, ${armed} lists: ${ofList.toFixed(0)} bytes each; ${cancelled} left empty: ${ofEmpty.toFixed(0)} bytes each`
    })
  )

  expect(lines).toMatchInlineSnapshot(`
    [
      "Node 22, 10000 lists: 130 bytes each; 10000 left empty: 125 bytes each",
      "Node 22, 100000 lists: 110 bytes each; 100000 left empty: 100 bytes each",
      "Node 24, 10000 lists: 130 bytes each; 10000 left empty: 130 bytes each",
      "Node 24, 100000 lists: 110 bytes each; 100000 left empty: 101 bytes each",
      "Node 26, 10000 lists: 130 bytes each; 10000 left empty: 130 bytes each",
      "Node 26, 100000 lists: 110 bytes each; 100000 left empty: 101 bytes each",
    ]
  `)
})

/** How many lists there are when as many timers are armed, and when all of them were unreferenced and cancelled. */
function listsOf(timers: number, delays: number) {
  const lists = createTimerLists()
  const all = Array.from({ length: timers }, (_, index) => ({
    startMs: 0,
    delayMs: 60_000 + (index % delays),
    isReferenced: false
  }))

  all.forEach(lists.arm)

  const armed = lists.lists().length

  all.forEach(lists.cancel)

  return { armed, cancelled: lists.lists().filter((list) => list.timers === 0).length }
}

function alonePoints(characters: number) {
  const transports = ['pipe', 'WebSocket, plain', 'WebSocket, deflated']
  const asked = { ...settings(devtools.parameters).values, characters }

  return recordedPoints(devtoolsPost, 'answer').flatMap((point) => {
    const transport = transports.indexOf(point.series)

    return point.x === characters && transport >= 0
      ? [{ ...point, modelMs: aloneUs({ ...asked, transport }) / 1000 }]
      : []
  })
}

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
