import { expect, test } from 'vitest'
import { axisScale } from './scale.ts'

test('a linear axis begins at zero', () => {
  const { at, ticks } = axisScale('linear', [20, 95], [0, 100])

  expect(at(0)).toBe(0)
  expect(at(100)).toBe(100)
  expect(ticks).toEqual([0, 20, 40, 60, 80, 100])
})

test('a logarithmic axis spaces decades evenly and ticks them', () => {
  const { at, ticks } = axisScale('log', [1, 1000], [0, 300])

  expect(ticks).toEqual([1, 10, 100, 1000])
  expect(at(10)).toBeCloseTo(100)
  expect(at(100)).toBeCloseTo(200)
})

test('a logarithmic axis ends with its data, and names doubles and fives where powers of ten are few', () => {
  const { at, ticks } = axisScale('log', [30, 300], [0, 100])

  expect([at(30), at(300)]).toEqual([0, 100])
  expect(ticks).toEqual([50, 100, 200])
})

test('bytes are ticked at powers of two, so many that their names have room', () => {
  expect(axisScale('log', [16, 65_536], [0, 300], 'bytes').ticks).toEqual([16, 64, 256, 1024, 4096, 16_384, 65_536])
  expect(axisScale('log', [3000, 70_000], [0, 300], 'bytes').ticks).toEqual([4096, 8192, 16_384, 32_768, 65_536])
  expect(axisScale('log', [4, 64], [0, 300], 'MiB').ticks).toEqual([4, 8, 16, 32, 64])
})

test('a percentile axis names every percentile that was measured', () => {
  expect(axisScale('percentile', [50, 75, 90, 95, 99, 99.5, 99.9], [0, 330]).ticks).toEqual([
    50, 75, 90, 95, 99, 99.5, 99.9
  ])
})

test('a percentile axis gives each order of rarity the same room', () => {
  const { at, ticks } = axisScale('percentile', [90, 99, 99.9], [0, 200])

  expect(ticks).toEqual([90, 99, 99.9])
  expect(at(99)).toBeCloseTo(100)
})
