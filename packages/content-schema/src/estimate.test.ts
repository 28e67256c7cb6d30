import { expect, test } from 'vitest'
import { estimate } from './estimate.ts'

const shared = { id: 'dialogues', label: 'Dialogues in progress', unit: 'dialogues' }

test.each([
  { ...shared, kind: 'range', text: '20–40 dialogues', min: 20, max: 40 },
  { ...shared, kind: 'range', text: '1–3k active dialogues', min: 1000, max: 3000 },
  { ...shared, kind: 'range', text: '1.5–2.25k dialogues', min: 1500, max: 2250 },
  { ...shared, kind: 'upper-bound', text: 'up to 10k RPS', max: 10_000 },
  { ...shared, kind: 'approximate', text: '~50ms cadence', about: 50 }
])('an estimate whose text states its bounds is accepted: $text', (value) => {
  expect(estimate.parse(value)).toEqual(value)
})

test.each([
  ['a midpoint', { ...shared, kind: 'range', text: '30 dialogues', min: 20, max: 40 }, 'text'],
  ['another bound', { ...shared, kind: 'range', text: '20–50 dialogues', min: 20, max: 40 }, 'text'],
  ['a lost thousand', { ...shared, kind: 'range', text: '1–3k dialogues', min: 1, max: 3 }, 'text'],
  ['bounds in reverse', { ...shared, kind: 'range', text: '40–20 dialogues', min: 40, max: 20 }, 'max'],
  ['one bound twice', { ...shared, kind: 'range', text: '40–40 dialogues', min: 40, max: 40 }, 'max'],
  ['no unit', { ...shared, unit: '', kind: 'upper-bound', text: 'up to 10k', max: 10_000 }, 'unit']
])('an estimate with %s is refused', (_, value, path) => {
  expect(estimate.safeParse(value).error?.issues.map((issue) => issue.path.join('.'))).toEqual(
    path === 'unit' ? ['unit', 'unit'] : [path]
  )
})

test('a single value without a kind has no place', () => {
  expect(estimate.safeParse({ ...shared, text: '30 dialogues', value: 30 }).success).toBe(false)
})
