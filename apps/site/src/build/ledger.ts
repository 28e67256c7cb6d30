import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dayOf } from '@zerodeps/content-schema/day'
import { ledgerFaults, type BuiltItem } from '@zerodeps/content-schema/ledger'
import { permalinks } from '@zerodeps/content-schema/permalink'
import type { AstroIntegration } from 'astro'
import { parseJsonFeed } from 'feedsmith'
import { redirectPage } from './redirect-page.ts'

/**
 * Stops a build that breaks an address or a feed id that was published, and leaves a page behind at every address that
 * moved, for servers that do not know of redirects.
 */
export function keptPromises(contentRoot: URL, nowMs: number): AstroIntegration {
  return {
    name: 'kept-promises',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const ledger = permalinks.parse(JSON.parse(await readFile(new URL('permalinks.json', contentRoot), 'utf8')))
        const pages = await builtPages(dir)
        const faults = ledgerFaults(ledger, {
          pages,
          items: await builtItems(dir),
          today: dayOf(new Date(nowMs).toISOString())
        })

        if (faults.length > 0) {
          throw new Error(`addresses that were published and must stay:\n\n${faults.join('\n')}`)
        }

        for (const [path, record] of Object.entries(ledger)) {
          if ('redirect' in record) {
            const folder = new URL(path.slice(1), dir)

            await mkdir(folder, { recursive: true })
            await writeFile(new URL('index.html', folder), redirectPage(record.redirect))
          }
        }
      }
    }
  }
}

async function builtPages(dir: URL): Promise<Set<string>> {
  const files = await readdir(dir, { recursive: true })

  return new Set(
    files
      .map((file) => `/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('/index.html'))
      .map((file) => file.slice(0, -'index.html'.length))
  )
}

/** Every item that subscribers see, read back from the feed itself and its archives. */
async function builtItems(dir: URL): Promise<BuiltItem[]> {
  const archives = (await readdir(new URL('feed/', dir)).catch(() => [])).map((name) => `feed/${name}`)
  const feeds = await Promise.all(['feed.json', ...archives].map((path) => readFile(new URL(path, dir), 'utf8')))

  return feeds.flatMap((text) =>
    (parseJsonFeed(JSON.parse(text)).items ?? []).map(({ id = '', url = '', date_published: published = '' }) => ({
      path: new URL(url).pathname,
      id,
      published
    }))
  )
}
