import { expect, test } from 'vitest'
import type { FeedItem } from './feed.ts'
import { paged } from './paged.ts'

const small = { items: 3, bytes: 1_000_000 }

test.each([
  [0, 0, []],
  [3, 3, []],
  [4, 3, ['2 1 0']],
  [6, 3, ['2 1 0']],
  [7, 3, ['2 1 0', '5 4 3']],
  [10, 3, ['2 1 0', '5 4 3', '8 7 6']]
])('of %i posts the first document has %i, the archives have %j', (count, size, archives) => {
  const pages = paged(posts(count), small)

  expect(pages.newest.map(({ id }) => id)).toEqual(ids(count).slice(0, size))
  expect(pages.archives.map((page) => page.map(({ id }) => id).join(' '))).toEqual(archives)
})

test('a new post moves no old one to another archive', () => {
  const before = paged(posts(10), small).archives
  const after = paged(posts(11), small).archives

  expect(after.slice(0, before.length)).toEqual(before)
})

test('the first document stays within its bytes, and every post is somewhere', () => {
  const pages = paged(posts(7, 20_000), { items: 7, bytes: 64_000 })

  expect(pages.newest).toHaveLength(3)
  expect(new Set([pages.newest, ...pages.archives].flat().map(({ id }) => id)).size).toBe(7)
})

function posts(count: number, bytes = 10): FeedItem[] {
  return ids(count).map((id) => ({
    id,
    url: `https://zerodeps.tech/posts/${id}/`,
    title: id,
    summary: id,
    html: 'x'.repeat(bytes),
    author: { name: 'A', url: 'https://zerodeps.tech/' },
    lang: 'en',
    publishedMs: Number(id),
    updatedMs: Number(id),
    tags: []
  }))
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(count - 1 - index))
}
