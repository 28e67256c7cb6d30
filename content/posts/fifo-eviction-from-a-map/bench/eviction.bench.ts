/**
 * One eviction from a FIFO window kept in a Map, averaged over the whole cycle between two rebuilds of V8's table.
 *
 * The cost rises while the table fills with dead slots and falls back at the rebuild: a run shorter than a cycle
 * measures a phase of it. So a cycle is cut into equal slices and the start of each slice is timed. A kept iterator,
 * which leaves the Map in the same state, moves the window through the rest.
 */
const windows = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000]
const slices = 32
const round = Number(process.env['ROUND'] ?? 0)

const strategies: Record<string, Strategy> = {
  'fresh iterator': { evict: evictFresh, timedPerSlice: 128, evictions: 4_096 },
  'kept iterator': { evict: evictKept, timedPerSlice: Infinity, evictions: 100_000 }
}

print({
  title: 'Evicting the oldest entry of a Map',
  note: 'One eviction finds the oldest key, deletes it and inserts a new one; lower is better, both axes are logarithmic.',
  x: { label: 'Window', unit: 'entries', scale: 'log' },
  y: { label: 'Time per eviction', unit: 'ns', scale: 'log' }
})

const order = Object.entries(strategies)

for (const [, strategy] of order) {
  meanCost(500, { ...strategy, evictions: 50_000 })
}

for (const window of round % 2 ? windows.toReversed() : windows) {
  for (const [series, strategy] of round % 2 ? order.toReversed() : order) {
    globalThis.gc?.()
    print({ series, x: window, y: Number(meanCost(window, strategy).toPrecision(4)) })
  }
}

/** Nanoseconds per eviction. */
function meanCost(window: number, { evict, timedPerSlice, evictions }: Strategy) {
  const map = new Map<number, number>()
  let next = 0

  while (next < window) {
    map.set(next, next++)
  }

  const slice = Math.floor(cycleLength(window) / slices)
  const timed = Math.min(slice, timedPerSlice)
  const keys = map.keys()
  let elapsedNs = 0
  let count = 0

  // Past the first rebuild, which doubles the table, to half a slice after one which keeps its size.
  next = evictKept(map, next, tableSize(window) / 2 - window + cycleLength(window) + (slice >> 1), keys)

  while (count < evictions) {
    for (let i = 0; i < slices; i++) {
      const start = process.hrtime.bigint()

      next = evict(map, next, timed, keys)
      elapsedNs += Number(process.hrtime.bigint() - start)
      count += timed
      next = evictKept(map, next, slice - timed, keys)
    }
  }

  if (map.size !== window) {
    throw new Error(`a window of ${window} holds ${map.size}`)
  }

  return elapsedNs / count
}

function evictFresh(map: Map<number, number>, next: number, count: number) {
  for (let i = 0; i < count; i++) {
    map.delete(map.keys().next().value!)
    map.set(next, next++)
  }

  return next
}

function evictKept(map: Map<number, number>, next: number, count: number, keys: MapIterator<number>) {
  for (let i = 0; i < count; i++) {
    map.delete(keys.next().value!)
    map.set(next, next++)
  }

  return next
}

/** Entries V8's table has room for in the end: the least power of two from 2(window − 1) on, unless the window is 2^k + 1. */
function tableSize(window: number) {
  return 2 ** (Math.ceil(Math.log2(window)) + 1)
}

/** Evictions from one rebuild of the table to the next. */
function cycleLength(window: number) {
  return tableSize(window) - window + 1
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

interface Strategy {
  evict: (map: Map<number, number>, next: number, count: number, keys: MapIterator<number>) => number
  timedPerSlice: number
  evictions: number
}
