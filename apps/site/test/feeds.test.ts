import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, test } from 'vitest'
import { corpus, corpusFolder, correction } from './feeds/corpus.ts'
import { leaks, markupFaults, urlFaults } from './feeds/faults.ts'
import { figures } from './feeds/figures.ts'
import { article, programs, subscription, textOf, type Item } from './feeds/subscription.ts'
import { share, words } from './feeds/words.ts'
import { buildSite } from './build-site.ts'
import { dist } from './built-site.ts'

const fixed = { SOURCE_DATE_EPOCH: '1795392000', CHROME_PATH: '/none' }
const renamed = { 'post-29': 'another-name' }
const edited = { 'post-25': '2026-11-21' }

/** Before the others, which find what it compressed and drew. */
const first = await buildSite({ ...fixed, CONTENT_DIR: corpusFolder() })
const [again, changed] = await Promise.all([
  buildSite({
    ...fixed,
    CONTENT_DIR: corpusFolder({ reversed: true }),
    SOURCE_DATE_EPOCH: '1798761599',
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8'
  }),
  buildSite({ ...fixed, CONTENT_DIR: corpusFolder({ renamed, edited }) })
])

afterAll(() => {
  for (const { outDir } of [first, again, changed]) {
    rmSync(outDir, { recursive: true, force: true })
  }
})

test.each([first, again, changed])('the corpus is built', ({ succeeded, output }) => {
  expect(succeeded, output).toBe(true)
})

describe.each([
  ['the site', fileURLToPath(dist)],
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

  test('each language that a listed post is written in has a feed, and no other has', () => {
    const posts = names(join(dir, 'posts')).flatMap((slug) => {
      const html = readFileSync(join(dir, 'posts', slug, 'index.html'), 'utf8')

      return html.includes('class="article') && !html.includes('content="noindex"')
        ? (/<html lang="(\w+)"/.exec(html)?.[1] ?? [])
        : []
    })
    const feeds = names(dir).filter((name) => /^[a-z]{2}$/.test(name) && existsSync(join(dir, name, 'rss.xml')))

    expect(['en', ...feeds].toSorted()).toEqual([...new Set(['en', ...posts])].toSorted())
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

  expect(seen.size).toBe(corpus.filter(({ lang }) => lang === 'en').length + 1)
})

test('the page of a tag shows no more posts than fit, and the page of a year shows all of it', () => {
  const [newest = '', year = ''] = ['', '2026/'].map((page) =>
    readFileSync(join(first.outDir, `tags/v8/${page}index.html`), 'utf8')
  )
  const listed = (html: string) => new Set(html.match(/href="\/posts\/[a-z][^/"]*\/"/g)).size

  expect(newest).toContain('href="/tags/v8/2026/"')
  expect([listed(newest), listed(year)]).toEqual([30, corpus.length + 1])
})

test('another day, time zone, language and order of files give the same bytes', () => {
  const files = feedFiles(first.outDir)

  expect(feedFiles(again.outDir)).toEqual(files)
  expect(files.filter((file) => !bytes(first.outDir, file).equals(bytes(again.outDir, file)))).toEqual([])
})

test('a correction stands on the page, in the feeds and in the Markdown of its post, which says that it was updated', () => {
  const item = subscription(changed.outDir).find(({ url }) => url.endsWith('/posts/post-25/'))
  const page = readFileSync(join(changed.outDir, 'posts/post-25/index.html'), 'utf8')
  const markdown = readFileSync(join(changed.outDir, 'posts/post-25.md'), 'utf8')

  expect(item && textOf(item.tree).replaceAll(/\s+/g, ' ')).toContain(`Corrections 21 November 2026: ${correction}`)
  expect(page.replaceAll(/<[^>]*>/g, '')).toContain('updated 21 November 2026')
  expect(page).toContain(correction.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'))
  expect(markdown).toContain(`- 2026-11-21: ${correction}`)
})

test('no subscriber sees a renamed or an edited post as a new one', () => {
  const [before, after] = [first, changed].map(({ outDir }) => subscription(outDir))
  const known = ({ id, published, title }: Item) => ({ id, published, title })

  expect(after?.map(known)).toEqual(before?.map(known))
  expect(after?.find(({ id }) => id.endsWith(':post-29'))?.url).toBe('https://zerodeps.tech/posts/another-name/')
})

test('an edit shows its day and moves nothing else', () => {
  const dates = (dir: string) => new Map(subscription(dir).map(({ id, updated }) => [id, updated]))
  const before = dates(first.outDir)

  expect([...dates(changed.outDir)].filter(([id, updated]) => before.get(id) !== updated)).toEqual([
    ['tag:zerodeps.tech,2026:post-25', expect.stringMatching(/^2026-11-21T00:\d\d:\d\dZ?/)]
  ])
})

test('plain Markdown holds no component', () => {
  for (const { url } of subscription(first.outDir)) {
    const markdown = readFileSync(join(first.outDir, `${new URL(url).pathname.slice(0, -1)}.md`), 'utf8')

    expect(markdown.replaceAll(/^(`{3,}).*?^\1/gms, '')).not.toMatch(/<\/?[A-Z]\w+|\{\/\*/)
  }
})

function feedFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(rss|atom|feed)(\/\d+)?\.(xml|json)$|\.opml$|^pictures\/.|\.md$/.test(file))
    .toSorted()
}

function names(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function bytes(dir: string, file: string): Buffer {
  return readFileSync(join(dir, file))
}

function xmlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)(rss|atom)(\/\d+)?\.xml$|\.opml$/.test(file)
  )
}
