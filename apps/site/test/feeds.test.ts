import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, test } from 'vitest'
import { corpus, corpusFolder } from './feeds/corpus.ts'
import { leaks, markupFaults, urlFaults } from './feeds/faults.ts'
import { figures } from './feeds/figures.ts'
import { article, programs, subscription, textOf } from './feeds/subscription.ts'
import { share, words } from './feeds/words.ts'
import { buildSite } from './build-site.ts'
import { dist } from './built-pages.ts'

const fixed = { SOURCE_DATE_EPOCH: '1795392000', CHROME_PATH: '/none' }
const first = await buildSite({ ...fixed, CONTENT_DIR: corpusFolder() })

test('the corpus is built', () => {
  expect(first.output).not.toMatch(/error/i)
  expect(first.succeeded).toBe(true)
})

describe.each([
  ['the site', dist],
  ['the corpus', first.outDir]
])('the feeds of %s', (name, dir) => {
  const items = subscription(dir)

  afterAll(() => {
    console.log([`Feeds of ${name}:`, ...figures(dir)].join('\n  '))
  })

  test.each(items.map((item) => [item.url, item] as const))('%s arrives whole', (_, item) => {
    const page = article(dir, item)

    expect(share(words(textOf(page)), words(textOf(item.tree)))).toBeGreaterThanOrEqual(0.99)
    expect(programs(item.tree)).toEqual(programs(page))
    expect(markupFaults(item)).toEqual([])
    expect(leaks(item)).toEqual([])
    expect(urlFaults(dir, item).faults).toEqual([])
  })

  test('every document is well-formed, and the polled ones stay small', () => {
    for (const file of xmlFiles(dir)) {
      const parser = new SaxesParser({ xmlns: true })

      parser.on('error', (error) => {
        throw new Error(`${file}: ${error.message}`)
      })
      parser.write(readFileSync(join(dir, file), 'utf8')).close()
    }

    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
      expect(statSync(join(dir, file)).size).toBeLessThanOrEqual(600_000)
    }
  })

  test('every page names the main feed first and links to the way to subscribe', () => {
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html')
    )) {
      const html = readFileSync(join(dir, file), 'utf8')
      const feeds = [
        ...html.matchAll(/<link rel="alternate" type="application\/(?:rss|atom|feed)\+\w+"[^>]* href="([^"]+)"/g)
      ]

      expect(feeds[0]?.[1], file).toBe('/rss.xml')
      expect(html, file).toContain('href="/subscribe/"')
    }
  })
})

test('more posts than a document holds are in its archives, and all are linked in a chain', () => {
  const seen = new Set<string>()
  let next: string | undefined = 'feed.json'

  while (next !== undefined) {
    const feed: { items: { id: string }[]; next_url?: string } = JSON.parse(
      readFileSync(join(first.outDir, next), 'utf8')
    )

    expect(feed.items.length).toBeLessThanOrEqual(30)
    feed.items.forEach(({ id }) => seen.add(id))
    next = feed.next_url && new URL(feed.next_url).pathname.slice(1)
  }

  expect(seen.size).toBe(corpus.length + 1)
})

function xmlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)(rss|atom)(\/\d+)?\.xml$|\.opml$/.test(file)
  )
}
