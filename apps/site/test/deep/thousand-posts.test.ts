import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateContent } from '@zerodeps/content-cli/generated-content'
import { expect, it, onTestFinished } from 'vitest'
import { buildSite } from '../build-site.ts'

const POSTS = 1000
const LARGEST_PAGE_BYTES = 250_000
const LARGEST_FEED_BYTES = 5_000_000

it('a thousand posts are built whole, with pages and feeds of bounded size', { timeout: 3_600_000 }, async () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'thousand-'))

  generateContent(contentDir, POSTS)

  const { succeeded, output, outDir } = await buildSite({ CONTENT_DIR: contentDir, CHROME_PATH: '' })

  onTestFinished(() => {
    for (const folder of [contentDir, outDir]) {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  expect(succeeded, output.slice(-2000)).toBe(true)

  const slugs = readdirSync(join(contentDir, 'posts'))
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
  const largest = (pattern: RegExp) =>
    Math.max(...files.filter((file) => pattern.test(file)).map((file) => statSync(join(outDir, file)).size))

  expect(slugs).toHaveLength(POSTS)
  expect(slugs.filter((slug) => !existsSync(join(outDir, 'posts', slug, 'index.html')))).toEqual([])
  expect(readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8').match(/\/posts\/post-\d+\//g)?.length).toBe(POSTS)
  expect(largest(/\.html$/)).toBeLessThan(LARGEST_PAGE_BYTES)
  expect(largest(/(rss|atom)\.xml$|feed\.json$/)).toBeLessThan(LARGEST_FEED_BYTES)
})
