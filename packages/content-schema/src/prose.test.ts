import { expect, test } from 'vitest'
import { proseComponents } from './prose.ts'

const { Num, Bench } = proseComponents

test.each([{}, { more: 'a/b/2' }, { less: 'a/b/2' }, { below: 'a/b/2' }])(
  'a number names at most one cell beside its own: %o',
  (other) => {
    expect(Num.safeParse({ of: 'a/b/1', ...other }).success).toBe(true)
    expect(Num.safeParse({ of: 'a/b/1', ...other, less: 'a/b/3', below: 'a/b/4' }).success).toBe(false)
  }
)

test.each([
  ['', true],
  ['true', true],
  ['false', false],
  ['yes', false]
])('a switch is on by its bare name, not by %j', (table, isOn) => {
  expect(Bench.safeParse({ name: 'eviction', table }).success).toBe(isOn)
})
