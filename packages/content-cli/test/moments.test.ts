import { ledgerFaults, type LedgerPage } from '@zerodeps/content-schema/ledger-faults'
import { itemMoment } from '@zerodeps/content-schema/moment'
import { expect, it } from 'vitest'
import { libraryFindings } from '@zerodeps/content-check/check'
import { examine } from '@zerodeps/content-check/examine'
import { readLibrary, type Library } from '@zerodeps/content-check/library/library'
import { scheduledPages } from '@zerodeps/content-check/library/scheduled-pages'
import { sitePages } from '@zerodeps/content-check/library/site-pages'
import { nowMs } from '@zerodeps/content-check/test/clock'
import { contentFolder, post } from '@zerodeps/content-check/test/content-folder'
import { content } from './run-content.ts'

const tags = ['v8', 'busy', 'late'].map(
  (name) => `${name}:\n  name: ${name}\n  description: What the posts about ${name} have in common.\n`
)

it.each([
  ['a bare day', '2026-11-24', 'tags: [v8]'],
  ['a bare day that begins a year', '2027-01-01', 'tags: [busy, late]'],
  ['a moment late on its day', '2026-11-24T23:30:00Z', 'tags: [v8, late]'],
  ['a moment whose day is another one in UTC', '2026-11-25T01:00:00+03:00', 'tags: [busy]'],
  ['the post that is one too many for the page of a tag', '2027-01-01T23:59:59Z', 'tags: [busy, late]'],
  ['an unlisted post', '2026-11-24T12:00:00Z', 'unlisted: true\ntags: [v8]'],
  ['the first part of a series', '2026-11-24T05:06:07Z', 'series: { name: parts, part: 1 }\ntags: [late]']
])('what the check passes builds at every moment about its days: %s', async (_, published, matter) => {
  const contentDir = contentFolder({ files: filesWith(published, matter) })

  await content(contentDir, 'publish')

  const library = await readLibrary(contentDir, examine)

  expect(errorsAt(library, nowMs)).toEqual([])

  const day = Date.parse(published.slice(0, 10))
  const moments = [
    ...Array.from({ length: 4 * 24 }, (_, hour) => day + (hour - 24) * 3_600_000),
    ...[...sitePages(library, 0).values()].flatMap(({ momentMs = day }) => [momentMs - 1, momentMs])
  ]

  for (const atMs of new Set(moments.filter((ms) => ms >= nowMs))) {
    expect([atMs, errorsAt(library, atMs), faultsOfBuild(library, atMs)]).toEqual([atMs, [], []])
  }

  expect(await scheduledPages(contentDir, nowMs)).toEqual(pathsOf(library, nowMs, ['scheduled']))
})

it('a feed never states a moment after the build that shows its item first', async () => {
  const contentDir = contentFolder({ files: filesWith('2026-11-24', 'tags: [v8]') })
  const library = await readLibrary(contentDir, examine)
  const { momentMs = 0, feedId = '' } = sitePages(library, nowMs).get('/posts/new/') ?? {}

  expect(momentMs).toBe(itemMoment('2026-11-24', feedId))
  expect(sitePages(library, momentMs - 1).get('/posts/new/')?.state).toBe('scheduled')
  expect(sitePages(library, momentMs).get('/posts/new/')?.state).toBe('published')
})

it('what will be wrong when a scheduled post goes public is told today, with the moment', async () => {
  const later = post('[Another](/posts/last/).\n', '', 'Later').replace('2026-11-01', '2026-12-01T08:00:00Z')
  const last = post('Text.\n', '', 'Last').replace('2026-11-01', '2026-12-05')
  const contentDir = contentFolder({ files: { 'posts/later/index.mdx': later, 'posts/last/index.mdx': last } })

  await content(contentDir, 'publish', 'last')

  const { code, out } = await content(contentDir, 'publish', 'later')

  expect(code).toBe(1)
  expect(out).toContain('readers would find nothing (from 2026-12-01T08:00:00Z on) [link-hidden]')
})

it.each([
  ['today', '2026-11-01', '2026-11-21', false],
  ['a later hour of today', '2026-11-01', '2026-11-21T23:00:00Z', false],
  ['tomorrow', '2026-11-01', '2026-11-22', true],
  ['the day of a post to come', '2026-12-01', '2026-12-01', false],
  ['after the day of a post to come', '2026-12-01', '2026-12-02', true]
])('a change lies in no future that readers could see: %s', async (_, published, updated, isRefused) => {
  const text = post('Text.\n', `updated: ${updated}\n`).replace('2026-11-01', published)
  const contentDir = contentFolder({ files: { 'posts/a/index.mdx': text } })

  await content(contentDir, 'publish')

  const codes = libraryFindings(await readLibrary(contentDir, examine), nowMs).map(({ code }) => code)

  expect(codes.includes('updated-ahead')).toBe(isRefused)
})

function filesWith(published: string, matter: string): Record<string, string> {
  const busy = Array.from({ length: 30 }, (_, index): [string, string] => [
    `posts/busy-${index}/index.mdx`,
    post('Text.\n', '', `Busy ${index}`).replace('[v8]', '[busy]')
  ])

  return {
    ...Object.fromEntries(busy),
    'tags.yaml': tags.join(''),
    'series.yaml': 'parts:\n  name: Parts\n  description: A series that has one part.\n',
    'posts/new/index.mdx': post().replace('2026-11-01', published).replace('tags: [v8]', matter)
  }
}

function errorsAt(library: Library, atMs: number) {
  return libraryFindings(library, atMs).filter(({ severity }) => severity === 'error')
}

/** What the last step of a build at a moment would say of the pages that it then has. */
function faultsOfBuild(library: Library, atMs: number) {
  const pages = new Map<string, LedgerPage>()

  for (const path of pathsOf(library, atMs, ['scheduled'])) {
    pages.set(path, { state: 'scheduled' })
  }

  for (const path of pathsOf(library, atMs, ['published', 'unlisted'])) {
    pages.set(path, { state: 'published' })
  }

  return ledgerFaults(library.ledger.data ?? {}, pages)
}

function pathsOf(library: Library, atMs: number, states: readonly string[]): Set<string> {
  const pages = sitePages(library, atMs).values()

  return new Set(
    pages.filter(({ path, state }) => path.endsWith('/') && states.includes(state)).map(({ path }) => path)
  )
}
