/**
 * What a kept iterator keeps. Entries leave this window by key, as they do when callers delete them, so nobody needs to
 * advance the iterator, and an iterator that stands still holds on to every table the Map has discarded since, with
 * the values still in it. A value is an array of 16 small integers.
 */
const window = 10_000
const moments = [0, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000]
const round = Number(process.env['ROUND'] ?? 0)

print({
  title: 'Heap held by one Map of 10,000 entries',
  note: 'Entries are deleted by key and replaced; the heap is read after a full collection, less what it held before the Map.',
  x: { label: 'Entries replaced', unit: 'entries', scale: 'linear' },
  y: { label: 'Heap held', unit: 'MiB', scale: 'linear' }
})

const advances = { 'idle iterator': false, 'advanced iterator': true }
const order = Object.entries(advances)

for (const [series, advance] of round % 2 ? order.toReversed() : order) {
  life(advance, (x, y) => print({ series, x, y: Number(y.toPrecision(4)) }))
}

function life(advance: boolean, report: (replaced: number, mebibytes: number) => void) {
  const before = heapUsed()
  const map = new Map<number, number[]>()
  let next = 0

  while (next < window) {
    map.set(next, value(next++))
  }

  const keys = map.keys()

  keys.next()

  for (const moment of moments) {
    while (next - window < moment) {
      map.delete(next - window)
      map.set(next, value(next++))

      if (advance) {
        keys.next()
      }
    }

    report(moment, (heapUsed() - before) / 2 ** 20)
  }

  // Both are alive until here, and the iterator still works.
  if (keys.next().done || map.size !== window) {
    throw new Error(`the window holds ${map.size}`)
  }
}

function value(seed: number) {
  return new Array<number>(16).fill(seed)
}

function heapUsed() {
  if (!globalThis.gc) {
    throw new Error('run with --expose-gc')
  }

  globalThis.gc()

  return process.memoryUsage().heapUsed
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
