import { expect, test } from 'vitest'
import { direction } from './direction.ts'

test.each([
  ['מה עולה מונה', 'rtl'],
  ['„كم يكلف العداد“', 'rtl'],
  ['2026: ދިވެހި', 'rtl'],
  ['What a counter costs', undefined],
  ['Тайм-ауты и очереди', undefined],
  ['A word, מילה, in the middle', undefined],
  ['24 → 26', undefined],
  ['', undefined]
])('%s begins %s', (text, expected) => {
  expect(direction(text)).toBe(expected)
})
