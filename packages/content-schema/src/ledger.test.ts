import { expect, test } from 'vitest'
import { feedId, ledger } from './ledger.ts'

test('a feed id is a tag URI of the year of first publication', () => {
  expect(feedId('map-eviction', '2026-11-21')).toBe('tag:zerodeps.tech,2026:map-eviction')
})

test('a ledger knows pages, moves and ends', () => {
  const records = {
    '/': { published: '2026-11-21' },
    '/posts/new/': { published: '2026-11-21', id: 'tag:zerodeps.tech,2026:old' },
    '/posts/old/': { redirect: '/posts/new/' },
    '/posts/gone/': { gone: '2027-01-01' }
  }

  expect(ledger.parse(records)).toEqual(records)
})

test.each([
  ['a path without its last slash', { '/posts/a': { published: '2026-11-21' } }],
  ['an entry that is two things', { '/a/': { published: '2026-11-21', gone: '2026-11-22' } }],
  ['an id that is a URL', { '/a/': { published: '2026-11-21', id: 'https://zerodeps.tech/a/' } }],
  ['a redirect to another site', { '/a/': { redirect: 'https://example.org/' } }]
])('%s is refused', (_, records) => {
  expect(ledger.safeParse(records).success).toBe(false)
})
