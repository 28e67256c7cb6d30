import { expect, test } from 'vitest'
import { axisScale } from './scale.ts'

test('a linear axis begins at zero', () => {
  const { at, ticks } = axisScale('linear', [20, 95], [0, 100])

  expect(at(0)).toBe(0)
  expect(at(100)).toBe(100)
  expect(ticks).toEqual([0, 20, 40, 60, 80, 100])
})

test('a logarithmic axis spaces decades evenly and ticks them', () => {
  const { at, ticks } = axisScale('log', [3, 800], [0, 300])

  expect(ticks).toEqual([1, 10, 100, 1000])
  expect(at(10)).toBeCloseTo(100)
  expect(at(100)).toBeCloseTo(200)
})

test('a percentile axis gives each order of rarity the same room', () => {
  const { at, ticks } = axisScale('percentile', [90, 99.9], [0, 200])

  expect(ticks).toEqual([90, 99, 99.9])
  expect(at(99)).toBeCloseTo(100)
})
