import { expect, test } from 'vitest'
import { expectMean } from '../test/estimate.ts'
import { exponential } from './exponential.ts'
import { createRandom } from './random.ts'

const random = createRandom(3)
const samples = Array.from({ length: 100_000 }, () => exponential(random))

test('one seed gives the same samples, bit for bit', () => {
  const again = createRandom(3)

  expect(Array.from({ length: 4 }, () => exponential(again))).toMatchInlineSnapshot(`
    [
      0.7191480936016887,
      0.5838335999287665,
      2.0931042642332613,
      0.7915599215775728,
    ]
  `)
})

test('mean 1, mean square 2, as the distribution has them', () => {
  expectMean(samples, 1)
  expectMean(
    samples.map((sample) => sample ** 2),
    2
  )
})

test.each([0.1, 0.5, 1, 2, 4, 7])('a share of e^-t exceeds t = %s', (t) => {
  expectMean(
    samples.map((sample) => Number(sample > t)),
    Math.exp(-t)
  )
})

test('what is left of a sample above 1 is distributed like a sample: no memory', () => {
  expectMean(
    samples.filter((sample) => sample > 1).map((sample) => sample - 1),
    1
  )
})
