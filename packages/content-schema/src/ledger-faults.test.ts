import { expect, test } from 'vitest'
import { ledgerFaults, type LedgerPage } from './ledger-faults.ts'
import { ledger } from './ledger.ts'

const path = '/posts/map-eviction/'
const record = { published: '2026-11-21', id: 'tag:zerodeps.tech,2026:map-eviction' }
const item = { id: record.id, published: '2026-11-21T00:12:09Z' }
const page: LedgerPage = { state: 'published' }
const post: LedgerPage = { ...page, item }

test('a site that answers what is recorded has no faults', () => {
  expect(faults({ '/': { published: '2026-11-21' }, [path]: record }, { '/': page, [path]: post })).toEqual([])
})

test('a renamed post keeps its id and its date', () => {
  const ledger = { [path]: { redirect: '/posts/oldest-key/' }, '/posts/oldest-key/': record }

  expect(faults(ledger, { '/posts/oldest-key/': post })).toEqual([])
})

test.each(['2025', '2027'])('an id stays valid when its post went public in another year than %s', (year) => {
  const id = `tag:zerodeps.tech,${year}:map-eviction`

  expect(faults({ [path]: { ...record, id } }, { [path]: { ...post, item: { ...item, id } } })).toEqual([])
})

test('what is scheduled need not answer yet, and a year of posts needs no feed id', () => {
  const ledger = { [path]: record, '/posts/2026/': { published: '2026-11-21' } }

  expect(faults(ledger, { [path]: { state: 'scheduled' }, '/posts/2026/': { state: 'scheduled' } })).toEqual([])
})

test.each<[string, object, Record<string, LedgerPage>, object]>([
  ['an unrecorded post', {}, { [path]: post }, missing(path, / publish map-eviction`/)],
  ['an unrecorded post to come', {}, { [path]: { state: 'scheduled' } }, missing(path, / publish map-eviction`/)],
  ['an unrecorded page', {}, { '/tags/v8/': page }, missing('/tags/v8/', / publish`/)],
  ['a lost post', { [path]: record }, {}, lost(path, /no such page/, /move map-eviction.*retire map-eviction/)],
  [
    'a lost page',
    { '/tags/v8/': { published: '2026-11-21' } },
    {},
    lost('/tags/v8/', /no such/, /retire \/tags\/v8\//)
  ],
  ['a post made a draft', { [path]: record }, { [path]: { state: 'draft' } }, lost(path, /is a draft/, /retire map-/)],
  [
    'a page that should be gone',
    { '/a/': { gone: '2026-11-21' } },
    { '/a/': page },
    { code: 'ledger-clash', path: '/a/', at: 'key', message: expect.stringMatching(/has it gone/) }
  ],
  [
    'a redirect to nothing',
    { '/a/': { redirect: '/b/' } },
    {},
    { code: 'ledger-target', path: '/a/', at: 'redirect', message: expect.stringMatching(/`\/b\/`, which is no page/) }
  ],
  [
    'a redirect to a redirect',
    { '/a/': { redirect: '/b/' }, '/b/': { redirect: '/c/' }, '/c/': { published: '2026-11-21' } },
    { '/c/': page },
    { code: 'ledger-target', path: '/a/', at: 'redirect' }
  ],
  [
    'a page that should have moved',
    { '/a/': { redirect: '/b/' }, '/b/': { published: '2026-11-21' } },
    { '/a/': page, '/b/': page },
    { code: 'ledger-clash', path: '/a/', at: 'key', message: expect.stringMatching(/has it moved/) }
  ],
  [
    'a post without an id',
    { [path]: { published: '2026-11-21' } },
    { [path]: post },
    { code: 'ledger-broken', path, at: 'key', message: expect.stringMatching(/has no feed id/) }
  ],
  [
    'an id that the post was never given',
    { [path]: { ...record, id: 'tag:zerodeps.tech,2026:other' } },
    { [path]: post },
    { code: 'ledger-broken', path, at: 'id', message: expect.stringMatching(/never given/) }
  ],
  [
    'an id of a post that moved elsewhere',
    {
      [path]: { ...record, id: 'tag:zerodeps.tech,2026:other' },
      '/posts/other/': { redirect: '/posts/b/' },
      '/posts/b/': { ...record, id: 'tag:zerodeps.tech,2026:b' }
    },
    { [path]: post, '/posts/b/': page },
    { code: 'ledger-broken', path, at: 'id', message: expect.stringMatching(/never given/) }
  ],
  [
    'another id in the feeds',
    { [path]: record },
    { [path]: { ...post, item: { ...item, id: 'tag:zerodeps.tech,2025:map-eviction' } } },
    {
      code: 'ledger-clash',
      path,
      at: 'id',
      message: expect.stringMatching(/2025:map-eviction, and its id is .*2026:map-/)
    }
  ],
  [
    'a moved date',
    { [path]: { ...record, published: '2026-11-20' } },
    { [path]: post },
    { code: 'ledger-date', path, at: 'page', message: expect.stringMatching(/first answered on 2026-11-20/) }
  ],
  [
    'one id for two posts',
    { [path]: record, '/posts/b/': record, '/posts/map-eviction-2/': { redirect: '/posts/b/' } },
    { [path]: post, '/posts/b/': page },
    { code: 'ledger-clash', path: '/posts/b/', at: 'id', message: expect.stringMatching(/that of `\/posts\/map-ev/) }
  ]
])('%s is a fault at its place', (_, ledger, pages, fault) => {
  expect(faults(ledger, pages)).toContainEqual(expect.objectContaining(fault))
})

test('an id in two records is one fault, not also one that was never given', () => {
  const ledger = { [path]: record, '/posts/b/': record }

  expect(faults(ledger, { [path]: post, '/posts/b/': page }).map(({ path, message }) => [path, message])).toEqual([
    ['/posts/b/', `the feed id of \`/posts/b/\` is that of \`${path}\``]
  ])
})

test('a draft without a record is no fault', () => {
  expect(faults({}, { [path]: { state: 'draft' } })).toEqual([])
})

function missing(at: string, hint: RegExp) {
  const message = `the ledger does not know \`${at}\``

  return { code: 'ledger-missing', path: at, at: 'page', message, hint: expect.stringMatching(hint) }
}

function lost(at: string, message: RegExp, hint: RegExp) {
  return {
    code: 'ledger-lost',
    path: at,
    at: 'key',
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint)
  }
}

function faults(records: object, pages: Readonly<Record<string, LedgerPage>>) {
  return ledgerFaults(ledger.parse(records), new Map(Object.entries(pages)))
}
