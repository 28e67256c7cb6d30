/**
 * Three ways to know the oldest key without walking to it, over the same work: drop the oldest entry, insert a new one.
 * Every variant runs over whole cycles from one rebuild of its Map to the next, so that each cycle has its one rebuild.
 */
const windows = [1_000, 10_000, 50_000, 200_000]
const evictions = 400_000 // about: one cycle at least
const round = Number(process.env['ROUND'] ?? 0)

print({
  title: 'Three ways to keep the oldest key at hand',
  note: 'Means over whole cycles of the Map with one rebuild each; lower is better, both axes are logarithmic.',
  x: { label: 'Window', unit: 'entries', scale: 'log' },
  y: { label: 'Time per eviction', unit: 'ns', scale: 'log' }
})

const order = Object.entries({
  'kept iterator': keptIterator,
  'ring of keys': ringOfKeys,
  'linked entries': linkedEntries
})

for (const [, start] of order) {
  meanCost(500, start)
}

for (const window of round % 2 ? windows.toReversed() : windows) {
  for (const [series, start] of round % 2 ? order.toReversed() : order) {
    globalThis.gc?.()
    print({ series, x: window, y: Number(meanCost(window, start).toPrecision(4)) })
  }
}

/** Nanoseconds per eviction. `start` fills a window and returns what moves it on. */
function meanCost(window: number, start: (window: number) => (count: number) => void) {
  const move = start(window)
  const cycle = 2 ** (Math.ceil(Math.log2(window)) + 1) - window + 1
  const count = cycle * Math.max(1, Math.round(evictions / cycle))

  move(4 * window) // past the last rebuild that doubles the table

  const from = process.hrtime.bigint()

  move(count)

  return Number(process.hrtime.bigint() - from) / count
}

function keptIterator(window: number) {
  const map = new Map<number, number>()
  let next = 0

  while (next < window) {
    map.set(next, next++)
  }

  const keys = map.keys()

  return (count: number) => {
    for (let i = 0; i < count; i++) {
      map.delete(keys.next().value!)
      map.set(next, next++)
    }
  }
}

function ringOfKeys(window: number) {
  const map = new Map<number, number>()
  const ring: number[] = []
  let head = 0
  let next = 0

  while (next < window) {
    ring.push(next)
    map.set(next, next++)
  }

  return (count: number) => {
    for (let i = 0; i < count; i++) {
      map.delete(ring[head]!)
      ring[head] = next
      map.set(next, next++)
      head = head + 1 === window ? 0 : head + 1
    }
  }
}

function linkedEntries(window: number) {
  const map = new Map<number, Entry>()
  let oldest: Entry = { key: 0, value: 0, older: undefined, newer: undefined }
  let newest = oldest
  let next = 1

  map.set(0, oldest)

  const append = () => {
    const entry: Entry = { key: next, value: next++, older: newest, newer: undefined }

    newest = newest.newer = entry
    map.set(entry.key, entry)
  }

  while (next < window) {
    append()
  }

  return (count: number) => {
    for (let i = 0; i < count; i++) {
      map.delete(oldest.key)
      append()
      oldest = oldest.newer!
      oldest.older = undefined
    }
  }
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

interface Entry {
  key: number
  value: number
  older: Entry | undefined
  newer: Entry | undefined
}
