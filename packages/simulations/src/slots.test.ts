import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evict, filledSlots, slots } from './slots.ts'

test('five entries: the walk grows to four slots and falls back, at every fourth eviction', () => {
  const { walks, rebuilds, row } = slots.run({ window: 5, evictions: 12 })

  expect(walks).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4])
  expect(rebuilds).toEqual([4, 8, 12])
  expect(row).toEqual({ capacity: 8, dead: 0, live: 5, walk: 4, rebuilt: true })
})

test('a window of 50,000 is rebuilt at evictions 15,537 and 96,610, as the article found', () => {
  const rebuilds: [number, number][] = []
  let row = filledSlots(50_000)

  for (let eviction = 1; eviction <= 100_000; eviction++) {
    row = evict(row)

    if (row.rebuilt) {
      rebuilds.push([eviction, row.capacity])
    }
  }

  expect(rebuilds).toEqual([
    [15_537, 131_072],
    [96_610, 131_072]
  ])
})

/**
 * A table is kept when half of it is dead at the rebuild: C ≥ 2(n − 1). Its walks are then 1, 2, … C − n + 1, again and
 * again.
 */
test.each([
  [5, 8],
  [6, 16],
  [50, 128],
  [500, 1024],
  [1000, 2048],
  [1025, 2048]
])('a window of %s settles in a table of %s slots', (window, capacity) => {
  const { row, walks, rebuilds } = slots.run({ window, evictions: 10_000 })
  const [from = NaN, to = NaN] = rebuilds.slice(-2)
  const cycle = capacity - window + 1

  expect(row.capacity).toBe(capacity)
  expect(walks.slice(from, to)).toEqual(Array.from({ length: cycle }, (_, index) => index + 1))
})

test('the window keeps its entries, and a walk passes every dead slot and one live one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(500), (window, evictions) => {
      let row = filledSlots(window)

      for (let eviction = 0; eviction < evictions; eviction++) {
        const next = evict(row)

        expect(next.walk).toBe(row.dead + 1)
        expect(next.live).toBe(window)
        expect(next.dead + next.live).toBeLessThanOrEqual(next.capacity)
        expect(next.capacity & (next.capacity - 1)).toBe(0)
        row = next
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 40) }
  )
})
