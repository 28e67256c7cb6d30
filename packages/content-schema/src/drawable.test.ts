import { expect, test } from 'vitest'
import { drawn, undrawable } from './drawable.ts'

test.each([
  ['Latin, Greek, Кириллица: 50–100 µs ≤ ½ × π', []],
  ['e\u0301 so\u00ADft 5\u202Fms 20–\u206080', []],
  ['two\nlines', []],
  ['a → b → c 🚀 日', ['→', '🚀', '日']],
  ['שלום', ['ש', 'ל', 'ו', 'ם']]
])('of “%s” pictures lack %j', (text, signs) => {
  expect(undrawable(text)).toEqual(signs)
})

test('what steers a display is not drawn', () => {
  expect(drawn('e\u0301 👩\u200D👧')).toBe('é 👩👧')
})
