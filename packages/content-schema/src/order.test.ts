import { expect, test } from 'vitest'
import { byPart, newestFirst } from './order.ts'

test('the newest post comes first, whatever order they come in; of one moment the first by id', () => {
  const posts = [
    { feedId: 'b', momentMs: 1 },
    { feedId: 'a', momentMs: 1 },
    { feedId: 'c', momentMs: 2 }
  ]

  for (const order of [posts, posts.toReversed()]) {
    expect(order.toSorted(newestFirst).map(({ feedId }) => feedId)).toEqual(['c', 'a', 'b'])
  }
})

test('parts of a series come in their order, of one number the first by id, and before them what is no part', () => {
  const part = (id: string, number: number) => ({ id, data: { series: { part: number } } })

  expect([part('x', 10), part('y', 2), part('z', 1)].toSorted(byPart).map(({ id }) => id)).toEqual(['z', 'y', 'x'])

  for (const same of [
    [part('b', 1), part('a', 1)],
    [part('a', 1), part('b', 1)]
  ]) {
    expect(same.toSorted(byPart).map(({ id }) => id)).toEqual(['a', 'b'])
  }

  for (const mixed of [
    [part('a', 1), { id: 'b', data: {} }],
    [{ id: 'b', data: {} }, part('a', 1)]
  ]) {
    expect(mixed.toSorted(byPart).map(({ id }) => id)).toEqual(['b', 'a'])
  }
})
