import { expect, test } from 'vitest'
import { buildMoment } from './clock.ts'

test('SOURCE_DATE_EPOCH fixes the moment, in seconds', () => {
  expect(buildMoment({ SOURCE_DATE_EPOCH: '1795651200' }, () => 1)).toBe(1_795_651_200_000)
})

test('without it the moment is now', () => {
  expect(buildMoment({}, () => 42)).toBe(42)
  expect(buildMoment({ SOURCE_DATE_EPOCH: '' }, () => 42)).toBe(42)
})

test.each(['tomorrow', '-1', '1e9', '1795651200.5', ' 1'])('"%s" is no moment', (epoch) => {
  expect(() => buildMoment({ SOURCE_DATE_EPOCH: epoch })).toThrow(`SOURCE_DATE_EPOCH is "${epoch}"`)
})
