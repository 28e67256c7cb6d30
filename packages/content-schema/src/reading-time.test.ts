import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './reading-time.ts'

test.each([
  ['', 0],
  ['One, two — three.', 3],
  ['The pool is 64 KiB', 5],
  ['Очередь без аллокаций', 3]
])('"%s" has %d words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('reading takes at least a minute and is rounded to whole ones', () => {
  expect([0, 100, 238, 357, 2380].map(readingMinutes)).toEqual([1, 1, 1, 2, 10])
})
