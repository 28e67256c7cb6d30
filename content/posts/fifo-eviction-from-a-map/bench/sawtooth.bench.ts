/**
 * What a fresh iterator costs at chosen moments of a window's life: the cost follows the dead slots gathered since V8
 * last rebuilt the table, not the entries the window holds, which stay the same throughout.
 */
const window = 50_000
const moments = [1_000, 8_000, 15_000, 16_000, 36_000, 56_000, 76_000, 96_000, 97_000, 117_000, 137_000, 157_000]
const batch = 64

print({
  title: 'A window of 50,000 entries as it ages',
  note: 'Each point is the mean of 64 evictions through a fresh iterator; the drops are rebuilds of the table inside the Map.',
  x: { label: 'Evictions since the window first filled', unit: 'evictions', scale: 'linear' },
  y: { label: 'Time per eviction', unit: 'µs', scale: 'linear' }
})

life(() => {})
life((x, y) => print({ series: 'fresh iterator', x, y: Number(y.toPrecision(4)) }))

function life(report: (evictions: number, microseconds: number) => void) {
  const map = new Map<number, number>()
  let next = 0

  while (next < window) {
    map.set(next, next++)
  }

  const keys = map.keys()

  for (const moment of moments) {
    while (next - window < moment) {
      map.delete(keys.next().value!)
      map.set(next, next++)
    }

    const start = process.hrtime.bigint()

    next = evictFresh(map, next)
    report(moment, Number(process.hrtime.bigint() - start) / batch / 1_000)
  }
}

function evictFresh(map: Map<number, number>, next: number) {
  for (let i = 0; i < batch; i++) {
    map.delete(map.keys().next().value!)
    map.set(next, next++)
  }

  return next
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
