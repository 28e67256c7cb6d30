import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { atom } from './atom.ts'
import type { FeedDocument, FeedItem } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { opml } from './opml.ts'
import { rss } from './rss.ts'

const first: FeedItem = {
  id: 'tag:zerodeps.tech,2026:map-eviction',
  url: 'https://zerodeps.tech/posts/map-eviction/',
  title: 'Map<K, V> & "friends" — 𝕏 ]]>',
  summary: 'What <T> costs & why',
  html: '<p>A &#x26; B</p><pre><code class="language-ts">if (a &#x3C; b) {}</code></pre>',
  author: { name: 'Vasiliy Kotovskiy', url: 'https://zerodeps.tech/' },
  publishedMs: Date.parse('2026-11-21T00:12:09Z'),
  updatedMs: Date.parse('2026-12-01T00:12:09Z'),
  tags: [
    { id: 'v8', name: 'V8' },
    { id: 'c', name: 'C & C++' }
  ]
}

const second: FeedItem = {
  ...first,
  id: 'tag:zerodeps.tech,2026:2026',
  url: 'https://zerodeps.tech/posts/2026/',
  title: '2026',
  summary: 'A number as a title stays a title',
  html: '<p>Всё</p>',
  publishedMs: Date.parse('2026-11-20T00:00:01Z'),
  updatedMs: Date.parse('2026-11-20T00:00:01Z'),
  tags: []
}

const document: FeedDocument = {
  feed: {
    id: 'tag:zerodeps.tech,2026:feed/',
    title: 'zerodeps.tech',
    description: 'Node.js under load, measured.',
    lang: 'en',
    home: 'https://zerodeps.tech/',
    icon: 'https://zerodeps.tech/feed-icon.png'
  },
  self: 'https://zerodeps.tech/rss.xml',
  items: [first, second],
  archive: {}
}

const archive: FeedDocument = {
  ...document,
  self: 'https://zerodeps.tech/rss/2.xml',
  items: [second],
  archive: {
    current: 'https://zerodeps.tech/rss.xml',
    previous: 'https://zerodeps.tech/rss/1.xml',
    next: 'https://zerodeps.tech/rss/3.xml'
  },
  hub: 'https://hub.example/'
}

test.each([
  ['rss', () => rss(document)],
  ['rss-archive', () => rss(archive)],
  ['atom', () => atom(document)],
  ['atom-archive', () => atom(archive)],
  ['json', () => jsonFeed(document)],
  ['json-archive', () => jsonFeed(archive)],
  ['opml', list]
])('%s is its golden document', async (name, render) => {
  await expect(await render()).toMatchFileSnapshot(`golden/${name}.golden`)
})

const full: FeedDocument = { ...document, archive: { previous: 'https://zerodeps.tech/rss/2.xml' } }

test.each([
  ['the only document says that it is all of the feed', document, ['fh:complete']],
  ['an archive says that it is one', archive, ['fh:archive']],
  ['the newest of several documents says neither', full, []]
])('%s', async (_, source, marks) => {
  const found = (xml: string) => ['fh:archive', 'fh:complete'].filter((name) => texts(xml, name).length > 0)

  expect(found(await rss(source))).toEqual(marks)
  expect(found(atom(source))).toEqual(marks)
})

test('a feed without items says that this is all', async () => {
  const empty = { ...document, items: [] }

  expect(texts(await rss(empty), 'fh:complete')).toEqual([''])
  expect(texts(atom(empty), 'fh:complete')).toEqual([''])
})

test('ids, dates and articles are the same in all formats', async () => {
  const expected = document.items.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.html,
    published: item.publishedMs,
    updated: item.updatedMs
  }))

  expect(await fromRss(document)).toEqual(expected)
  expect(fromAtom(document)).toEqual(expected)
  expect(fromJson(document)).toEqual(expected)
})

const character = fc.oneof(
  fc.constantFrom(...'<>&"\']]>{}\\\u2028\u00A0\uFEFFé'),
  fc
    .integer({ min: 0x20, max: 0x10ffff })
    .map(toCharacter)
    .filter((each) => !/[\p{Cs}\uFFFE\uFFFF\p{Cc}]/u.test(each))
)
const line = fc
  .string({ unit: character, minLength: 1, maxLength: 80 })
  .filter((text) => text.trim() === text && text !== '')

test('any title and any text survive two parsers that share no code', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, line, async (title, summary, text) => {
      const html = `<p>${text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}\n]]>\n</p>\n<p>]]></p>`
      const changed = { ...document, items: [{ ...first, title, summary, html, tags: [{ id: 'v8', name: title }] }] }
      const xml = await rss(changed)
      const [inRss] = await fromRss(changed)

      expect(inRss).toMatchObject({ title, summary, html })
      expect(fromAtom(changed)[0]).toMatchObject({ title, summary, html })
      expect(fromJson(changed)[0]).toMatchObject({ title, summary, html })
      expect(texts(xml, 'content:encoded')).toEqual([html])
      expect(texts(xml, 'title').slice(2)).toEqual([title])
      expect(texts(xml, 'category')).toEqual([title])
      expect(texts(atom(changed), 'title').slice(1)).toEqual([/[<&]/.test(title) ? markup(title) : title])
      expect(texts(atom(changed), 'content')).toEqual([html])
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300) }
  )
}, 60_000)

test.each([
  ['title', { title: 'a\u0000b' }],
  ['summary', { summary: 'a\u001Bb' }],
  ['article', { html: '<p>a\uFFFEb</p>' }]
])('a control character in the %s stops every format', async (_, change) => {
  const broken = { ...document, items: [{ ...first, ...change }] }

  await expect(async () => rss(broken)).rejects.toThrow(/U\+\w{4} after “.*a” cannot be published/)
  expect(() => atom(broken)).toThrow('cannot be published')
  expect(() => jsonFeed(broken)).toThrow('cannot be published')
})

test('a list of feeds is read back whole', () => {
  expect(
    parseOpml(list()).body?.outlines?.map(({ text, xmlUrl, outlines }) => [text, xmlUrl, outlines?.length])
  ).toEqual([
    ['zerodeps.tech', 'https://zerodeps.tech/rss.xml', undefined],
    ['Tags', undefined, 1]
  ])
})

function list(): string {
  const feed = { title: 'zerodeps.tech', description: 'All', url: document.self, home: document.feed.home }

  return opml({
    title: 'The feeds of zerodeps.tech',
    owner: first.author.name,
    modifiedMs: first.updatedMs,
    main: feed,
    groups: [
      { name: 'Tags', feeds: [{ ...feed, title: 'C & <C++>', url: 'https://zerodeps.tech/tags/c/rss.xml' }] },
      { name: 'Series', feeds: [] }
    ]
  })
}

async function fromRss(source: FeedDocument) {
  return (
    parseRssFeed(await rss(source)).items?.map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      summary: item.description,
      html: item.content?.encoded,
      published: Date.parse(item.pubDate ?? ''),
      updated: Date.parse(item.atom?.updated ?? '')
    })) ?? []
  )
}

function fromAtom(source: FeedDocument) {
  return (
    parseAtomFeed(atom(source)).entries?.map((entry) => ({
      id: entry.id,
      url: entry.links?.[0]?.href,
      title: textOf(entry.title),
      summary: textOf(entry.summary),
      html: entry.content?.value,
      published: Date.parse(entry.published ?? ''),
      updated: Date.parse(entry.updated ?? '')
    })) ?? []
  )
}

function fromJson(source: FeedDocument) {
  return (
    parseJsonFeed(JSON.parse(jsonFeed(source))).items?.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      published: Date.parse(item.date_published ?? ''),
      updated: Date.parse(item.date_modified ?? '')
    })) ?? []
  )
}

/** The texts of all elements of a name, as a parser reads them that refuses what is not well-formed. */
function texts(xml: string, name: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let text: string | undefined

  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    text = tag.name === name ? '' : text
  })

  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (piece) => {
      text = text === undefined ? undefined : text + piece
    })
  }

  parser.on('closetag', (tag) => {
    if (tag.name === name && text !== undefined) {
      found.push(text)
      text = undefined
    }
  })
  parser.write(xml).close()

  return found
}

/** What a reader shows of a text whose type says whether it is markup. */
function textOf(text: { value: string; type?: string } | undefined): string | undefined {
  return text?.type === 'html' ? text.value.replaceAll('&lt;', '<').replaceAll('&amp;', '&') : text?.value
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function toCharacter(codePoint: number): string {
  return String.fromCodePoint(codePoint)
}
