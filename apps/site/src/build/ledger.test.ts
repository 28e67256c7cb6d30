import { expect, test } from 'vitest'
import type { BuiltSite } from './built-site.ts'
import { keptPromises } from './ledger.ts'

const id = 'tag:zerodeps.tech,2026:map-eviction'
const item = `<item><guid>${id}</guid><link>https://zerodeps.tech/posts/map-eviction/</link><pubDate>Sat, 21 Nov 2026 00:12:09 GMT</pubDate></item>`
const facts = { nowMs: Date.parse('2026-11-22'), isPreloaded: false, machineTexts: [] }

test('a build whose feed says what the ledger says goes on', async () => {
  await expect(finished({ '/posts/map-eviction/': { published: '2026-11-21', id } })).resolves.toEqual([])
})

test.each(['/rss/1.xml', '/ru/rss.xml', '/ru/rss/2.xml'])('an item of %s counts too', async (feed) => {
  const ledger = { '/posts/map-eviction/': { published: '2026-11-20', id } }

  await expect(finished(ledger, feed)).rejects.toThrow('was published on 2026-11-20, not on 2026-11-21')
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

async function finished(ledger: Parameters<typeof keptPromises>[1]['ledger'], feed = '/rss.xml') {
  const site: BuiltSite = {
    paths: [feed, '/posts/map-eviction/index.html'],
    read: async () => Buffer.from(`<rss version="2.0"><channel><title>x</title>${item}</channel></rss>`),
    isFile: async () => true
  }

  const changes = []

  for await (const change of keptPromises(site, { ...facts, ledger })) {
    changes.push(change)
  }

  return changes
}
