import { expect, it } from 'vitest'
import { offsetAt, placeAt } from './place.ts'

const text = 'ab\n\ncde\n'

it.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
  [7, 3, 4],
  [8, 4, 1]
])('offset %i is at %i:%i, and back', (offset, line, column) => {
  expect(placeAt(text, offset)).toEqual({ line, column })
  expect(offsetAt(text, { line, column })).toBe(offset)
})

it('a place beyond the text is its end', () => {
  expect(offsetAt(text, { line: 9, column: 1 })).toBe(text.length)
  expect(offsetAt(text, { line: 4, column: 9 })).toBe(text.length)
})
