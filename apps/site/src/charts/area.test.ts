import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countMeeting, countNear, distance, gap, rowsOf } from './area.ts'

/** Far enough apart that ends often meet, also those of rows. */
const size = fc.nat(10).map((value) => value * 4)
const number = fc.integer({ min: -5, max: 20 }).map((value) => value * 4)
const spots = fc.array(fc.record({ x: number, y: number }), { minLength: 1, maxLength: 40 })
const area = fc
  .record({ left: number, top: number, width: size, height: size })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))

test('rows lose no spot that is near, and add none that is not', () => {
  fc.assert(
    fc.property(spots, area, size, (all, each, most) => {
      expect(countNear(rowsOf(all), each, most)).toBe(all.filter((spot) => distance(spot, each) <= most).length)
    })
  )
})

test('the gap to an area is that of the nearest spot', () => {
  fc.assert(
    fc.property(spots, area, (all, each) => {
      expect(gap(all, each)).toBe(Math.min(...all.map((spot) => distance(spot, each))))
    })
  )
})

test('areas that only touch do not overlap', () => {
  const one = { left: 10, right: 20, top: 10, bottom: 20 }
  const beside = { ...one, left: 20, right: 30 }
  const below = { ...one, top: 20, bottom: 30 }
  const across = { left: 0, right: 30, top: 14, bottom: 16 }

  expect(countMeeting([beside, below], one)).toBe(0)
  expect(countMeeting([beside, across, below, one], one)).toBe(2)
})
