import { expect, test } from 'vitest'
import { dataOf, entriesOf } from './data.ts'

test('data is read as the check reads it: dates and yes are texts', () => {
  expect(entriesOf('v8:\n  name: 2026-01-01\n  description: yes\n')).toEqual({
    v8: { name: '2026-01-01', description: 'yes' }
  })
  expect(dataOf('# nothing yet\n')).toEqual({})
})

test.each([
  ['a: [1', '1:6: the data cannot be read'],
  ['a: &b 1\nc: *b', '1:7: the anchor &b is not allowed'],
  ['a: 1\na: 2', '2:1: the data cannot be read']
])('what the check refuses, %j, is not read', (text, message) => {
  expect(() => dataOf(text)).toThrow(message)
})
