import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHistogram } from './histogram.ts'

const values = fc.array(fc.oneof(fc.nat(2000), fc.nat(1_000_000), fc.nat(2 ** 32 - 1)), {
  minLength: 1,
  maxLength: 200
})

test('a quantile is the nearest rank, within 1/1,024 of it and exact below 1,024', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (recorded, share) => {
      const histogram = createHistogram()

      recorded.forEach((value) => {
        histogram.record(value)
      })

      const sorted = recorded.toSorted((a, b) => a - b)
      const exact = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN

      expect(Math.abs(histogram.quantile(share) - exact)).toBeLessThanOrEqual(exact < 1024 ? 0 : exact / 1024)
    })
  )
})

test('count, mean and max are exact', () => {
  fc.assert(
    fc.property(values, (recorded) => {
      const histogram = createHistogram()

      recorded.forEach((value) => {
        histogram.record(value, 2)
      })

      expect(histogram.count()).toBe(2 * recorded.length)
      expect(histogram.max()).toBe(Math.max(...recorded))
      expect(histogram.mean()).toBe((2 * recorded.reduce((sum, value) => sum + value, 0)) / (2 * recorded.length))
    })
  )
})

test('an empty histogram says 0, and what is out of range goes to the nearest end', () => {
  const histogram = createHistogram()

  expect([histogram.quantile(0.5), histogram.mean(), histogram.max(), histogram.count()]).toEqual([0, 0, 0, 0])

  histogram.record(-5)
  expect(histogram.quantile(0)).toBe(0)

  histogram.record(1e99)
  expect(histogram.max()).toBe(2 ** 32 - 1)
})
