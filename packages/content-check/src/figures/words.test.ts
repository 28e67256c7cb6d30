import { expect, it } from 'vitest'
import { shortestWords, withWords } from './words.ts'

const names = ['(garbage collector)', '(anonymous) fifo.ts:3', 'oldest fifo.ts:13']

it.each([
  ['garbage', ['(garbage collector)']],
  ['(garbage collector)', ['(garbage collector)']],
  ['fifo.ts:3 Anonymous', ['(anonymous) fifo.ts:3']],
  ['fifo.ts', []],
  ['*', names]
])('the words %s are those of %j', (wanted, expected) => {
  expect(withWords(names, (name) => name, wanted)).toEqual(expected)
})

it('the shortest words of a name are of no other, and have no brackets', () => {
  expect(shortestWords(names)).toEqual(['garbage', 'anonymous', 'oldest'])
})
