import { parseOpml, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { announcedFeeds } from '../../announce/feeds.ts'
import { file, files, page } from './built.ts'

const id = 'tag:zerodeps.tech,2025:translated'
const russian = 'https://zerodeps.tech/ru/rss.xml'

test('a post in another language is in the feed of its language and in no other', () => {
  const feed = parseRssFeed(file('/ru/rss.xml'))

  expect(feed.language).toBe('ru')
  expect(feed.items?.find(({ guid }) => guid?.value === id)?.content?.encoded).toContain(
    'The word translated in the text'
  )
  expect(files().filter((path) => /\.(xml|json|opml)$/.test(path) && file(path).includes(id))).toEqual(['/ru/rss.xml'])
})

test('its feed is in the list of feeds, among those that a hub is told of, and on the page that helps to subscribe', () => {
  const opml = file('/feeds.opml')
  const languages = parseOpml(opml).body?.outlines?.find(({ text }) => text === 'Languages')?.outlines

  expect(languages?.map(({ xmlUrl }) => xmlUrl)).toEqual([russian])
  expect(announcedFeeds(opml, 'https://zerodeps.tech')).toContain(russian)
  expect(page('/subscribe/')).toContain(`>${russian}</a>`)
})

test('its page names the feed of its language, and a page in the language of the site does not', () => {
  expect(page('/posts/translated/')).toMatch(
    /<link rel="alternate" type="application\/rss\+xml"[^>]* href="\/ru\/rss\.xml">/
  )
  expect(page('/posts/first-part/')).not.toContain('/ru/')
})

test('a title from right to left says so wherever it stands, and one from left to right says nothing', () => {
  const title = />([^<]*מה עולה מונה[^<]*)</

  for (const path of ['/posts/third-part/', '/posts/2025/', '/tags/quiet/', '/series/parts/', '/posts/first-part/']) {
    const [element] = page(path).match(/<(?:a|b|h1)\b[^>]*>\s*[^<]*מה עולה מונה/) ?? []

    expect(element, path).toContain(' dir="rtl"')
  }

  expect(page('/posts/published/')).not.toContain(' dir=')
  expect(parseRssFeed(file('/rss.xml')).items?.some(({ title: said }) => title.test(`>${said}<`))).toBe(true)
})

test('a tag under which nothing is in the language of the site has its page and no feed', () => {
  expect(page('/tags/cyrillic/')).toContain('/posts/translated/')
  expect(page('/tags/cyrillic/')).not.toContain('/tags/cyrillic/rss.xml')
  expect(files()).not.toContain('/tags/cyrillic/rss.xml')
})
