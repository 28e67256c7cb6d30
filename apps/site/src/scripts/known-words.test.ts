import { expect, test } from 'vitest'
import { meant } from './known-words.ts'

const known = new Set(['t', 'te', 'buffer', 'buffers', 'eviction', 'latency', 'pool', 'кириллица', '24'])

test.each([
  ['buffer', 'buffer', []],
  ['buff', 'buff', []],
  ['evicted', 'evicted', []],
  ['Latency of a POOL', 'latency pool', ['of', 'a']],
  ['bufer', 'buffer', ['bufer']],
  ['latnecy', 'latency', ['latnecy']],
  ['кирилица', 'кириллица', ['кирилица']],
  ['telegram', '', ['telegram']],
  ['25', '', ['25']],
  ['...', '', []]
])('%j asks for %j', (question, words, unknown) => {
  expect(meant(question, known)).toEqual({ words, unknown })
})
