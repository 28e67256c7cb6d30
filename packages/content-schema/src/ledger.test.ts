import { expect, test } from 'vitest'
import { ledgerFaults, type BuiltSite } from './ledger.ts'
import { permalinks } from './permalink.ts'

const record = { published: '2026-11-21', id: 'tag:zerodeps.tech,2026:map-eviction' }
const item = { path: '/posts/map-eviction/', id: record.id, published: '2026-11-21T00:12:09Z' }

test('a site that answers what is recorded has no faults', () => {
  expect(
    faults({ '/': { published: '2026-11-21' }, '/posts/map-eviction/': record }, ['/', item.path], [item])
  ).toEqual([])
})

test('a renamed post keeps its id and its date', () => {
  const ledger = { '/posts/map-eviction/': { redirect: '/posts/oldest-key/' }, '/posts/oldest-key/': record }

  expect(faults(ledger, ['/posts/oldest-key/'], [{ ...item, path: '/posts/oldest-key/' }])).toEqual([])
})

test('what is recorded for a later day need not answer yet', () => {
  expect(faults({ '/posts/map-eviction/': { ...record, published: '2026-12-01' } }, [])).toEqual([])
})

test.each<[string, object, string[], BuiltSite['items'], RegExp]>([
  ['an unrecorded post', {}, [item.path], [], /does not know: run pnpm content publish map-eviction$/],
  ['an unrecorded page', {}, ['/tags/v8/'], [], /does not know: run pnpm content publish$/],
  ['a lost post', { [item.path]: record }, [], [], /answers no more: .*content move map-eviction.*retire map-eviction/],
  ['a lost page', { '/tags/v8/': { published: '2026-11-21' } }, [], [], /retire \/tags\/v8\//],
  ['a page that should be gone', { '/a/': { gone: '2026-11-21' } }, ['/a/'], [], /says that it is gone/],
  ['a redirect to nothing', { '/a/': { redirect: '/b/' } }, [], [], /leads to \/b\/, which is no recorded page/],
  [
    'a redirect to a redirect',
    { '/a/': { redirect: '/b/' }, '/b/': { redirect: '/c/' }, '/c/': { published: '2026-11-21' } },
    ['/c/'],
    [],
    /^\/a\/ leads to \/b\/, which is no recorded page/
  ],
  [
    'a page that should have moved',
    { '/a/': { redirect: '/b/' }, '/b/': { published: '2026-11-21' } },
    ['/a/', '/b/'],
    [],
    /^\/a\/ is a page, but the ledger says that it moved/
  ],
  ['a post without an id', { [item.path]: { published: '2026-11-21' } }, [item.path], [item], /has no feed id/],
  [
    'an id that the post was never given',
    { [item.path]: { ...record, id: 'tag:zerodeps.tech,2026:other' } },
    [item.path],
    [{ ...item, id: 'tag:zerodeps.tech,2026:other' }],
    /never given: restore it/
  ],
  [
    'an id of another year',
    { [item.path]: { ...record, id: 'tag:zerodeps.tech,2025:map-eviction' } },
    [item.path],
    [item],
    /never given/
  ],
  ['a moved date', { [item.path]: { ...record, published: '2026-11-20' } }, [item.path], [item], /not on 2026-11-21/],
  [
    'one id for two posts',
    { [item.path]: record, '/posts/b/': record },
    [item.path, '/posts/b/'],
    [],
    /^\/posts\/b\/ has the feed id of \/posts\/map-eviction\//
  ]
])('%s is one fault', (_, ledger, pages, items, message) => {
  expect(faults(ledger, pages, items)).toEqual([expect.stringMatching(message)])
})

function faults(ledger: object, pages: string[], items: BuiltSite['items'] = []) {
  return ledgerFaults(permalinks.parse(ledger), { pages: new Set(pages), items, today: '2026-11-21' })
}
