import { expect, test } from 'vitest'
import type { BuiltSite } from './built-site.ts'
import { keptPromises } from './ledger.ts'

const id = 'tag:zerodeps.tech,2026:map-eviction'
const item = `<item><guid>${id}</guid><link>https://zerodeps.tech/posts/map-eviction/</link><pubDate>Sat, 21 Nov 2026 00:12:09 GMT</pubDate></item>`
const facts = { scheduled: new Set<string>(), isPreloaded: false, machineTexts: [] }

test('a build whose feed says what the ledger says goes on', async () => {
  await expect(finished({ '/posts/map-eviction/': { published: '2026-11-21', id } })).resolves.toEqual([])
})

test.each(['/rss/1.xml', '/ru/rss.xml', '/ru/rss/2.xml'])('an item of %s counts too', async (feed) => {
  const ledger = { '/posts/map-eviction/': { published: '2026-11-20', id } }

  await expect(finished(ledger, feed)).rejects.toThrow('the URL first answered on 2026-11-20')
})

test('every broken promise is told at once', async () => {
  const ledger = {
    '/posts/map-eviction/': { published: '2026-11-21', id: `${id}-2` },
    '/tags/v8/': { published: '2026-11-21' }
  }

  await expect(finished(ledger)).rejects.toThrow(
    /addresses that were published and must stay:\n\n.*feed id.*\n`\/tags\/v8\/` was published, but .*retire/s
  )
})

test('a post of today whose hour has not come need not answer', async () => {
  const ledger = {
    '/posts/map-eviction/': { published: '2026-11-21', id },
    '/posts/later/': { published: '2026-11-21', id: 'tag:zerodeps.tech,2026:later' }
  }

  await expect(finished(ledger, '/rss.xml', new Set(['/posts/later/']))).resolves.toEqual([])
  await expect(finished(ledger)).rejects.toThrow('`/posts/later/` was published, but there is no such page')
})

async function finished(
  ledger: Parameters<typeof keptPromises>[1]['ledger'],
  feed = '/rss.xml',
  scheduled = facts.scheduled
) {
  const site: BuiltSite = {
    paths: [feed, '/posts/map-eviction/index.html'],
    read: async () => Buffer.from(`<rss version="2.0"><channel><title>x</title>${item}</channel></rss>`),
    isFile: async () => true
  }

  const changes = []

  for await (const change of keptPromises(site, { ...facts, ledger, scheduled })) {
    changes.push(change)
  }

  return changes
}
