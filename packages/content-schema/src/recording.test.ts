import { expect, test } from 'vitest'
import { summary } from './recording.ts'

test('five values summarise samples in any order', () => {
  expect(summary([3, 1, 2, 5, 4])).toEqual({ min: 1, lower: 2, median: 3, upper: 4, max: 5 })
})

test('quantiles between samples are interpolated', () => {
  expect(summary([1, 2, 3, 4])).toEqual({ min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 })
})

test('one sample is every quantile', () => {
  expect(summary([7])).toEqual({ min: 7, lower: 7, median: 7, upper: 7, max: 7 })
})
