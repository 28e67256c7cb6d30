import { expect, test } from 'vitest'
import { fenceMeta, lines } from './fence.ts'

test('a fence without words behind its language says nothing', () => {
  expect(fenceMeta('')).toEqual({ title: undefined, mark: [], ins: [], del: [], numbers: false, fold: false })
})

test('every word is read, in any order', () => {
  expect(fenceMeta('numbers {2,4-6} del={1} title="a fold.ts" ins={3}')).toEqual({
    title: 'a fold.ts',
    mark: [2, 4, 5, 6],
    ins: [3],
    del: [1],
    numbers: true,
    fold: false
  })
})

test.each(['0', '5-3', 'x', '1-', '1.5', '-2'])('"%s" is no range of lines', (range) => {
  expect(() => lines(range)).toThrow(`"${range}" is no range of lines`)
})
