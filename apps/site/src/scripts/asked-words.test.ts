import { expect, test } from 'vitest'
import { askedWords } from './asked-words.ts'

test.each([
  ['  map iterator ', 'map iterator'],
  ['so\u00adft', 'soft'],
  ['a\u202eb', 'ab'],
  ['\u200b\u3164\u2060', ''],
  ['\u0000\t\n', ''],
  ['map\titerator', 'map iterator'],
  ['שלום', 'שלום'],
  ['x'.repeat(10_000), 'x'.repeat(200)],
  [`a${'🚀'.repeat(300)}`, `a${'🚀'.repeat(199)}`]
])('%j asks for %j', (typed, asked) => {
  expect(askedWords(typed)).toBe(asked)
})
