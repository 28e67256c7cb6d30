import type { Estimate } from '@zerodeps/content-schema/estimate'
import { expect, test } from 'vitest'
import { gauge } from './gauge.ts'

const text = { id: 'f', label: 'Sources', text: 'x', unit: 'sources' }

test.each<[Estimate, string]>([
  [{ ...text, kind: 'range', min: 20, max: 40 }, 'M48.6 8H96.1'],
  [{ ...text, kind: 'upper-bound', max: 10_000 }, 'M0 8H159'],
  [{ ...text, kind: 'approximate', about: 50 }, 'M111.4 3l5 5-5 5-5-5z']
])('%o is drawn as what it is', (estimate, shape) => {
  expect(gauge(estimate)).toContain(shape)
})

test('the scale is ruled from decade to decade', () => {
  expect(gauge({ ...text, kind: 'range', min: 200, max: 500 })).toMatch(/>100<.*>1k</)
})
