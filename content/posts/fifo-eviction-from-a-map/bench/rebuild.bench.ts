/**
 * The one eviction in a cycle that rebuilds V8's table, timed alone, and the others of the cycle, timed together. The
 * iterator is kept, so that no eviction walks.
 */
const windows = [1_000, 10_000, 50_000, 200_000]
const cycles = 4
const round = Number(process.env['ROUND'] ?? 0)

print({
  title: 'What a kept iterator still pays for',
  note: 'A rebuild comes once in a cycle; the second line is the mean of all other evictions. Both axes are logarithmic.',
  parameters: { cycles },
  x: { label: 'Window', unit: 'entries', scale: 'log' },
  y: { label: 'Time of one eviction', unit: 'µs', scale: 'log' }
})

measure(500)

for (const window of round % 2 ? windows.toReversed() : windows) {
  globalThis.gc?.()

  const { rebuildsNs, othersNs } = measure(window)

  print({ series: 'with a rebuild', x: window, y: microseconds(rebuildsNs) })
  print({ series: 'without', x: window, y: microseconds(othersNs) })
}

/** Nanoseconds of one eviction, the means of several cycles. */
function measure(window: number) {
  const map = new Map<number, number>()
  const keys = map.keys()
  let next = 0

  while (next < window) {
    map.set(next, next++)
  }

  const size = 2 ** Math.ceil(Math.log2(2 * (window - 1))) // the table's, once it no longer grows
  const cycle = size - window + 1
  let rebuildsNs = 0
  let othersNs = 0

  const evict = (count: number) => {
    const start = process.hrtime.bigint()

    for (let i = 0; i < count; i++) {
      map.delete(keys.next().value!)
      map.set(next, next++)
    }

    return Number(process.hrtime.bigint() - start)
  }

  evict(size / 2 - window + 1 + cycle) // the last of these rebuilds, for the second time

  for (let i = 0; i < cycles; i++) {
    othersNs += evict(cycle - 1)
    rebuildsNs += evict(1)
  }

  return { rebuildsNs: rebuildsNs / cycles, othersNs: othersNs / cycles / (cycle - 1) }
}

function microseconds(nanoseconds: number) {
  return Number((nanoseconds / 1_000).toPrecision(4))
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
