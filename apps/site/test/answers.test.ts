import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outline } from '@zerodeps/content-check/library/examined'
import { readLibrary } from '@zerodeps/content-check/library/library'
import { sitePages } from '@zerodeps/content-check/library/site-pages'
import { expect, it } from 'vitest'
import { dist } from './built-site.ts'

/**
 * What no post has a reason to link to: files with a hash or a size in their names, parts of others, error pages, the
 * modules of models, to which the titles of their code lead, and what is printed only where there is a browser.
 */
const PARTS =
  /\.(?:br|gz|zst|png|ico|pdf)$|(?<!\/bench\/[^/]*)\.svg$|^\/(?:_astro|cards|pictures|pagefind|models|\.hosts)\/|\/(?:rss|atom|feed)\/\d+\.|^\/(?:4\d\d\.html|gallery\/|sitemap-\d+\.xml|kept-files\.json)/

it('the site answers where the check says that it does, and nowhere else', async () => {
  const nowMs = statSync(new URL('index.html', dist)).mtimeMs
  const known = sitePages(
    await readLibrary(fileURLToPath(new URL('../../../content/', import.meta.url)), outline),
    nowMs
  )
  const answered = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(fileURLToPath(dist), join(parentPath, name))}`)
    .map((path) => path.replace(/\/index\.html$/, '/'))
    .filter((path) => !PARTS.test(path))
  const open = [...known.values()].filter(({ state }) => state === 'published' || state === 'unlisted')

  expect(answered.length).toBeGreaterThan(30)
  expect(open.map(({ path }) => path).toSorted()).toEqual(answered.toSorted())
})
