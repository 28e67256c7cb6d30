import { expect, test } from 'vitest'
import { headingId, pinnedId } from './heading.ts'

test.each([
  ['What the walk costs', 'what-the-walk-costs'],
  ['  `Map.keys()` & friends ', 'map-keys-friends'],
  ['Очередь: без аллокаций', 'очередь-без-аллокаций'],
  ['キャッシュ', 'キャッシュ'],
  ['🚀', 'u-1f680'],
  ['…', 'u-2026']
])('"%s" gets the id %s', (text, id) => {
  expect(headingId(text)).toBe(id)
})

test('a pinned id is taken as it is', () => {
  expect(headingId('Anything', 'kept')).toBe('kept')
})

test.each([
  ['/* #stable-id */', 'stable-id'],
  [' /*#a1*/ ', 'a1'],
  ['/* stable-id */', undefined],
  ['/* #Stable */', undefined],
  ['/* #a-- */', undefined],
  ['process.env.HOME', undefined]
])('%s pins %s', (expression, id) => {
  expect(pinnedId(expression)).toBe(id)
})
