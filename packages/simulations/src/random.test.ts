import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectMean } from '../test/estimate.ts'
import { createRandom, xoshiro128 } from './random.ts'

test('the words are those of the reference implementation from the state 1, 2, 3, 4', () => {
  const word = xoshiro128([1, 2, 3, 4])

  expect(Array.from({ length: 10 }, word)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804
  ])
})

test('a seed gives its own sequence of multiples of 2^-32 in [0, 1), the same each time', () => {
  const firsts = new Set<number>()

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      const numbers = Array.from({ length: 20 }, createRandom(seed))

      expect(Array.from({ length: 20 }, createRandom(seed))).toEqual(numbers)
      expect(numbers.every((number) => number >= 0 && number < 1 && Number.isInteger(number * 2 ** 32))).toBe(true)
      expect(new Set(numbers).size).toBeGreaterThan(18)
      firsts.add(numbers[0] ?? -1)
    }),
    { seed: 1 }
  )

  expect(firsts.size).toBeGreaterThan(80)
})

test('numbers are uniform: mean 1/2, a tenth in each tenth, neighbours independent', () => {
  const numbers = Array.from({ length: 100_000 }, createRandom(7))

  expectMean(numbers, 1 / 2)
  expectMean(
    numbers.slice(1).map((number, index) => number * (numbers[index] ?? 0)),
    1 / 4
  )

  for (let tenth = 0; tenth < 10; tenth++) {
    expectMean(
      numbers.map((number) => Number(Math.floor(number * 10) === tenth)),
      1 / 10
    )
  }
})
