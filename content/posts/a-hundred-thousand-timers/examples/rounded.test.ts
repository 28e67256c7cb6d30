import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rounded } from './rounded.ts'

test('a delay is never shortened, and lengthened by less than a step', () => {
  assert.deepEqual(
    [0, 1, 49, 50, 51, 100].map((delay) => rounded(delay, 50)),
    [0, 50, 50, 50, 100, 100]
  )
})
