import { codes } from '@zerodeps/content-check/findings/codes'
import { ledgerFaults, type LedgerPage } from '@zerodeps/content-schema/ledger-faults'
import { parseRssFeed } from 'feedsmith'
import type { BuiltSite, Change, Facts } from './built-site.ts'

/**
 * Changes nothing.
 *
 * @throws when the build breaks an address or a feed id that was published
 */
export async function* keptPromises(site: BuiltSite, { ledger, scheduled }: Facts): AsyncIterable<Change> {
  const items = await builtItems(site)
  const faults = ledgerFaults(
    ledger,
    new Map<string, LedgerPage>([
      ...[...scheduled].map((path) => [path, { state: 'scheduled' }] as const),
      ...pagePaths(site).map((path) => [path, { state: 'published', item: items.get(path) ?? {} }] as const)
    ])
  )

  if (faults.length > 0) {
    const lines = faults.map(({ code, message, hint = codes[code].cure }) => `${message}. ${hint} [${code}]`)

    throw new Error(`addresses that were published and must stay:\n\n${lines.join('\n')}`)
  }

  yield* []
}

function pagePaths({ paths }: BuiltSite): string[] {
  return paths.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'index.html'.length))
}

/** The feed of each language, and its archives. */
const FEED = /^(?:\/[a-z]{2})?\/rss(?:\/\d+)?\.xml$/

/** Every item that subscribers see, read back from the feeds themselves, by the path of its page. */
async function builtItems(site: BuiltSite): Promise<Map<string, LedgerPage['item']>> {
  const items = new Map<string, LedgerPage['item']>()

  for (const path of site.paths.filter((file) => FEED.test(file))) {
    for (const { guid, link = '', pubDate = '' } of parseRssFeed((await site.read(path)).toString()).items ?? []) {
      items.set(new URL(link).pathname, { id: guid?.value ?? '', published: new Date(pubDate).toISOString() })
    }
  }

  return items
}
