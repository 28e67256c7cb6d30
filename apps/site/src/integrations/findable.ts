import { readFile } from 'node:fs/promises'
import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import { builtPage, type BuiltPage } from '../metadata/built-page.ts'
import { drawCards } from './cards.ts'
import { lastIndex } from './last-index.ts'
import { writeSearchIndex } from './search-index.ts'

/**
 * What leads readers and programs to the pages, made from the pages as they were built: the sitemap, the social cards and
 * the search index. A page that search engines may not know is in none of them.
 */
export function findable(): AstroIntegration[] {
  const listed = new Map<string, BuiltPage>()

  return [
    {
      name: 'listed-pages',
      hooks: {
        'astro:build:done': async ({ assets, dir }) => {
          const files = [...assets.values()].flat().filter(({ pathname }) => pathname.endsWith('/index.html'))

          for (const file of files) {
            const path = `/${file.pathname.slice(dir.pathname.length, -'index.html'.length)}`
            const page = builtPage(path, await readFile(file, 'utf8'))

            if (page.isListed) {
              listed.set(path, page)
            }
          }
        }
      }
    },
    sitemap({
      filter: (url) => listed.has(new URL(url).pathname),
      namespaces: { news: false, xhtml: false, image: false, video: false },
      serialize: (item) => ({ url: item.url, lastmod: listed.get(new URL(item.url).pathname)?.newestDay })
    }),
    step('social-cards', ({ dir }) => drawCards([...listed.values()], dir)),
    step('search-index', ({ dir }) => writeSearchIndex([...listed.values()], dir)),
    lastIndex()
  ]
}

function step(name: string, run: (build: { dir: URL }) => Promise<string>): AstroIntegration {
  return { name, hooks: { 'astro:build:done': async (build) => build.logger.info(await run(build)) } }
}
