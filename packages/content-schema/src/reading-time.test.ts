import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './reading-time.ts'

test.each([
  ['', 0],
  ['One, two — three.', 3],
  ['The pool is 64 KiB', 5],
  ['Очередь без аллокаций', 3],
  ["It's 1,024.5 ns; node:fs, e.g. well-known ones.", 8],
  ['Это 1,5 мс — и всё-таки 2½.', 7]
])('"%s" has %d words', (text, words) => {
  const segments = [...new Intl.Segmenter('ru', { granularity: 'word' }).segment(text)]

  expect(countWords(text)).toBe(words)
  expect(segments.filter(({ isWordLike }) => isWordLike)).toHaveLength(words)
})

test('reading takes at least a minute and is rounded to whole ones', () => {
  expect([0, 100, 238, 357, 2380].map(readingMinutes)).toEqual([1, 1, 1, 2, 10])
})
