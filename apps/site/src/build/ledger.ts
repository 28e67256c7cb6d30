import { dayOf } from '@zerodeps/content-schema/day'
import { ledgerFaults, type BuiltItem } from '@zerodeps/content-schema/ledger'
import { parseRssFeed } from 'feedsmith'
import type { BuiltSite, Change, Facts } from './built-site.ts'

/**
 * Changes nothing.
 *
 * @throws when the build breaks an address or a feed id that was published
 */
export async function* keptPromises(site: BuiltSite, { ledger, nowMs }: Facts): AsyncIterable<Change> {
  const faults = ledgerFaults(ledger, {
    pages: new Set(pagePaths(site)),
    items: await builtItems(site),
    today: dayOf(new Date(nowMs).toISOString())
  })

  if (faults.length > 0) {
    throw new Error(`addresses that were published and must stay:\n\n${faults.join('\n')}`)
  }

  yield* []
}

function pagePaths({ paths }: BuiltSite): string[] {
  return paths.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'index.html'.length))
}

/** The feed of each language, and its archives. */
const FEED = /^(?:\/[a-z]{2})?\/rss(?:\/\d+)?\.xml$/

/** Every item that subscribers see, read back from the feeds themselves. */
async function builtItems(site: BuiltSite): Promise<BuiltItem[]> {
  const texts = await Promise.all(site.paths.filter((path) => FEED.test(path)).map((path) => site.read(path)))

  return texts.flatMap((text) =>
    (parseRssFeed(text.toString()).items ?? []).map(({ guid, link = '', pubDate = '' }) => ({
      path: new URL(link).pathname,
      id: guid?.value ?? '',
      published: new Date(pubDate).toISOString()
    }))
  )
}
