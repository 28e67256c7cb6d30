import { dayOf } from '@zerodeps/content-schema/day'
import { ledgerFaults, type BuiltItem } from '@zerodeps/content-schema/ledger'
import { parseJsonFeed } from 'feedsmith'
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

/** Every item that subscribers see, read back from the feed itself and its archives. */
async function builtItems(site: BuiltSite): Promise<BuiltItem[]> {
  const feeds = site.paths.filter((path) => /^\/feed(\/[^/]+)?\.json$/.test(path))
  const texts = await Promise.all(feeds.map((path) => site.read(path)))

  return texts.flatMap((text) =>
    (parseJsonFeed(JSON.parse(text.toString())).items ?? []).map(
      ({ id = '', url = '', date_published: published = '' }) => ({ path: new URL(url).pathname, id, published })
    )
  )
}
