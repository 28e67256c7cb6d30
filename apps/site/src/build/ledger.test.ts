import { expect, test } from 'vitest'
import type { BuiltSite } from './built-site.ts'
import { keptPromises } from './ledger.ts'

const id = 'tag:zerodeps.tech,2026:map-eviction'
const item = { id, url: 'https://zerodeps.tech/posts/map-eviction/', date_published: '2026-11-21T00:12:09.000Z' }
const facts = { nowMs: Date.parse('2026-11-22'), isPreloaded: false, machineTexts: [] }

test('a build whose feed says what the ledger says goes on', async () => {
  await expect(finished({ '/posts/map-eviction/': { published: '2026-11-21', id } })).resolves.toEqual([])
})

test('an item of an archive counts too', async () => {
  const ledger = { '/posts/map-eviction/': { published: '2026-11-20', id } }

  await expect(finished(ledger, '/feed/1.json')).rejects.toThrow('was published on 2026-11-20, not on 2026-11-21')
})

test('every broken promise is told at once', async () => {
  const ledger = {
    '/posts/map-eviction/': { published: '2026-11-21', id: `${id}-2` },
    '/tags/v8/': { published: '2026-11-21' }
  }

  await expect(finished(ledger)).rejects.toThrow(
    /addresses that were published and must stay:\n\n\/tags\/v8\/ was published and answers no more.*\n.*feed id/s
  )
})

async function finished(ledger: Parameters<typeof keptPromises>[1]['ledger'], feed = '/feed.json') {
  const document = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [item] }
  const site: BuiltSite = {
    paths: [feed, '/posts/map-eviction/index.html'],
    read: async () => Buffer.from(JSON.stringify(document)),
    isFile: async () => true
  }

  const changes = []

  for await (const change of keptPromises(site, { ...facts, ledger })) {
    changes.push(change)
  }

  return changes
}
