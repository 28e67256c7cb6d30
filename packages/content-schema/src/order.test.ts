import { expect, test } from 'vitest'
import { itemMoment } from './item-moment.ts'
import { byPart, newestFirst } from './order.ts'

const post = (id: string, published: string, part?: number) => ({
  id,
  data: { published, series: part === undefined ? undefined : { part } }
})

test('the newest post comes first, posts of one day as feeds date them, whatever order they come in', () => {
  const posts = [post('d', '2026-01-02'), post('b', '2026-01-02'), post('c', '2026-01-03T01:00:00+03:00')]

  for (const order of [posts, posts.toReversed()]) {
    expect(order.toSorted(newestFirst).map(({ id }) => id)).toEqual(['c', 'd', 'b'])
  }
})

test('posts of one day are dated in the order in which they are listed', () => {
  const moments = ['d', 'b'].map((slug) => itemMoment('2026-01-02', `tag:zerodeps.tech,2026:${slug}`))

  expect(moments.toSorted((a, b) => b - a)).toEqual(moments)
})

test('parts of a series come in their order', () => {
  const parts = [post('x', '2026-01-01', 10), post('y', '2026-01-02', 2), post('z', '2026-01-03', 1)]

  expect(parts.toSorted(byPart).map(({ id }) => id)).toEqual(['z', 'y', 'x'])
})
