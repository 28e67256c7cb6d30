import { expect, test } from 'vitest'
import { system } from './system.ts'

const runtime = {
  id: 'runtime',
  title: 'A patched browser',
  summary: 'What it takes to carry a patch over the releases of a browser that moves every day.',
  order: 4
}

test('a case study names an area, and nothing of the profile again', () => {
  expect(system.parse(runtime)).toEqual(runtime)
})

test.each([
  ['an unknown area', { ...runtime, id: 'frontend' }],
  ['an estimate of its own', { ...runtime, estimates: ['20–40 sources'] }],
  ['an order below 1', { ...runtime, order: 0 }],
  ['a summary of two words', { ...runtime, summary: 'A browser.' }]
])('a case study with %s is refused', (_, value) => {
  expect(system.safeParse(value).success).toBe(false)
})
