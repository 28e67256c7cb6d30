import { expect, it } from 'vitest'
import { codePoint, printable, quote } from './quote.ts'

it.each([
  ['a text', '"a text"'],
  [12, '"12"'],
  [['a', 1], '"["a",1]"'],
  [undefined, '"undefined"'],
  ['two\nlines', '"two lines"'],
  ['a\u202Eb\u0007', '"a<U+202E>b<U+0007>"'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(59)}…"`]
])('%j is quoted as %s', (value, expected) => {
  expect(quote(value)).toBe(expected)
})

it('a character is named by four digits or more', () => {
  expect([codePoint('\t'), codePoint('\u202E'), codePoint('\u{E0001}')]).toEqual(['U+0009', 'U+202E', 'U+E0001'])
})

it('nothing that is printed moves the cursor of a terminal', () => {
  expect(printable('a\u001B[2Jb\u2028c')).toBe('a<U+001B>[2Jb<U+2028>c')
})
