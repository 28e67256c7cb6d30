/**
 * A FIFO window of string keys where the caller knows which key leaves, so neither container has to find it: delete one
 * key, insert another. Keys come from a pool of twice the window, made once.
 */
const windows = [1_000, 10_000, 100_000]
const round = Number(process.env['ROUND'] ?? 0)

print({
  title: 'Replacing entries by key: Map against object',
  note: 'One replacement deletes a known string key and inserts another; lower is better, both axes are logarithmic.',
  x: { label: 'Live keys', unit: 'keys', scale: 'log' },
  y: { label: 'Time per replacement', unit: 'ns', scale: 'log' }
})

const order = Object.entries({ Map: churnMap, object: churnObject })

for (const [, churn] of order) {
  meanCost(500, churn)
}

for (const window of round % 2 ? windows.toReversed() : windows) {
  for (const [series, churn] of round % 2 ? order.toReversed() : order) {
    globalThis.gc?.()
    print({ series, x: window, y: Number(meanCost(window, churn).toPrecision(4)) })
  }
}

/** Nanoseconds per replacement, over at least one rebuild of either table. */
function meanCost(window: number, churn: (pool: string[], window: number, count: number) => number) {
  const pool = Array.from({ length: 2 * window }, (_, i) => `session:${i}`)

  return churn(pool, window, Math.max(200_000, 4 * window))
}

function churnMap(pool: string[], window: number, count: number) {
  const map = new Map<string, number>()

  for (let i = 0; i < window; i++) {
    map.set(pool[i]!, i)
  }

  const replace = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      map.delete(pool[i % pool.length]!)
      map.set(pool[(i + window) % pool.length]!, i)
    }
  }

  replace(0, pool.length)
  const start = process.hrtime.bigint()

  replace(0, count)

  return Number(process.hrtime.bigint() - start) / count
}

function churnObject(pool: string[], window: number, count: number) {
  const object: Record<string, number> = Object.create(null)

  for (let i = 0; i < window; i++) {
    object[pool[i]!] = i
  }

  const replace = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      delete object[pool[i % pool.length]!]
      object[pool[(i + window) % pool.length]!] = i
    }
  }

  replace(0, pool.length)
  const start = process.hrtime.bigint()

  replace(0, count)

  return Number(process.hrtime.bigint() - start) / count
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
