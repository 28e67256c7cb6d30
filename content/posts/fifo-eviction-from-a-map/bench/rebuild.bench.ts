/**
 * The one eviction in a cycle that rebuilds V8's table, measured alone, and the others of the cycle together: with a kept
 * iterator, so that no eviction walks, and with lru-cache. Of several cycles the quickest counts, since other work on the
 * machine can only lengthen them.
 */
import { LRUCache } from 'lru-cache'

const windows = [1_000, 10_000, 50_000, 200_000]
const cycles = 8
const round = Number(process.env['ROUND'] ?? 0)

print({
  title: 'What is left of an eviction that does not walk',
  note: 'A rebuild comes once in a cycle; without is the mean of all other evictions of the cycle. Each is the least of 8 cycles.',
  parameters: { cycles },
  x: { label: 'Window', unit: 'entries', scale: 'log' },
  y: { label: 'Time of one eviction', unit: 'µs', scale: 'log' }
})

const order = Object.entries({ 'kept iterator': keptIterator, 'lru-cache': lruCache })

for (const [, start] of order) {
  measure(500, start)
}

for (const window of round % 2 ? windows.toReversed() : windows) {
  for (const [name, start] of round % 2 ? order.toReversed() : order) {
    globalThis.gc?.()

    const { rebuild, others } = measure(window, start)

    print({ series: `${name}, with a rebuild`, x: window, y: Number(rebuild.toPrecision(4)) })
    print({ series: `${name}, without`, x: window, y: Number(others.toPrecision(4)) })
  }
}

/** Microseconds of one eviction, in the quickest of the cycles. `start` fills a window and returns what moves it on. */
function measure(window: number, start: (window: number) => (count: number) => void) {
  const size = 2 ** Math.ceil(Math.log2(2 * (window - 1))) // the table's, once it no longer grows
  const cycle = size - window + 1
  const evict = start(window)
  let rebuild = Infinity
  let others = Infinity

  evict(size / 2 - window + 1 + cycle) // the last of these rebuilds, for the second time

  for (let i = 0; i < cycles; i++) {
    others = Math.min(others, elapsed(evict, cycle - 1) / (cycle - 1))
    rebuild = Math.min(rebuild, elapsed(evict, 1))
  }

  return { rebuild, others }
}

function elapsed(evict: (count: number) => void, count: number) {
  const start = process.hrtime.bigint()

  evict(count)

  return Number(process.hrtime.bigint() - start) / 1_000
}

function keptIterator(window: number) {
  const map = new Map<number, number>()
  const keys = map.keys()
  let next = 0

  while (next < window) {
    map.set(next, next++)
  }

  return (count: number) => {
    for (let i = 0; i < count; i++) {
      map.delete(keys.next().value!)
      map.set(next, next++)
    }
  }
}

/** Evicts by itself; nothing is looked up, so its least recently used entry is the oldest. */
function lruCache(window: number) {
  const cache = new LRUCache<number, number>({ max: window })
  let next = 0

  while (next < window) {
    cache.set(next, next++)
  }

  return (count: number) => {
    for (let i = 0; i < count; i++) {
      cache.set(next, next++)
    }
  }
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
