import { expect, test } from 'vitest'
import { byPart, newestFirst } from './order.ts'

const post = (id: string, published: string, part?: number) => ({
  id,
  data: { published, series: part === undefined ? undefined : { part } }
})

test('the newest post comes first, posts of one day by id, whatever order they come in', () => {
  const posts = [post('b', '2026-01-02'), post('a', '2026-01-02'), post('c', '2026-01-03T00:00:00+03:00')]

  for (const order of [posts, posts.toReversed()]) {
    expect(order.toSorted(newestFirst).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  }
})

test('parts of a series come in their order', () => {
  const parts = [post('x', '2026-01-01', 10), post('y', '2026-01-02', 2), post('z', '2026-01-03', 1)]

  expect(parts.toSorted(byPart).map(({ id }) => id)).toEqual(['z', 'y', 'x'])
})
