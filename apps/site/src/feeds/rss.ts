import { getRssString } from '@astrojs/rss'
import { escapedXml } from '../escaped.ts'
import { historyMark, ICON_SIZE, lastChangeMs, type FeedDocument, type FeedItem } from './feed.ts'
import { publishable } from './publishable.ts'

/**
 * RSS 2.0 with the whole articles, the feed's own address, authors, updates and archive links.
 *
 * The library builds the document and the items; the channel's own elements go through its custom data, because it knows
 * none of them.
 */
export async function rss(document: FeedDocument): Promise<string> {
  const { feed, items } = document

  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      ...(historyMark(document) && { fh: 'http://purl.org/syndication/history/1.0' })
    },
    customData: channel(document).join(''),
    items: items.map((item) => ({
      title: publishable(item.title, item.url),
      link: item.url,
      description: publishable(item.summary, item.url),
      pubDate: new Date(item.publishedMs),
      content: publishable(item.html, item.url),
      categories: item.tags.map(({ name }) => name),
      customData: own(item).join('')
    }))
  })

  return xml.replaceAll(/<(title|description)>[^<]*/g, numeric)
}

/**
 * RSS does not say whether a title is text or markup. Readers that guess take character references by number for text:
 * https://www.rssboard.org/rss-profile#data-types-characterdata
 */
function numeric(element: string): string {
  return element.replaceAll('&lt;', '&#x3C;').replaceAll('&gt;', '&#x3E;').replaceAll('&amp;', '&#x26;')
}

function channel(document: FeedDocument): string[] {
  const { feed, self, hub, archive } = document
  const mark = historyMark(document)

  return [
    tag('language', feed.lang),
    tag('lastBuildDate', new Date(lastChangeMs(document)).toUTCString()),
    tag('docs', 'https://www.rssboard.org/rss-specification'),
    link('self', self, 'application/rss+xml'),
    ...(hub === undefined ? [] : [link('hub', hub)]),
    ...(mark === undefined ? [] : [`<${mark}/>`]),
    ...(archive.current === undefined ? [] : [link('current', archive.current)]),
    ...(archive.previous === undefined ? [] : [link('prev-archive', archive.previous)]),
    ...(archive.next === undefined ? [] : [link('next-archive', archive.next)]),
    `<image>${tag('url', feed.icon)}${tag('title', feed.title)}${tag('link', feed.home)}${tag('width', String(ICON_SIZE))}${tag('height', String(ICON_SIZE))}</image>`
  ]
}

function own(item: FeedItem): string[] {
  return [
    `<guid isPermaLink="false">${escapedXml(item.id)}</guid>`,
    tag('dc:creator', item.author.name),
    tag('atom:updated', new Date(item.updatedMs).toISOString())
  ]
}

function link(rel: string, href: string, type?: string): string {
  return `<atom:link rel="${rel}" href="${escapedXml(href)}"${type === undefined ? '' : ` type="${type}"`}/>`
}

function tag(name: string, content: string): string {
  return `<${name}>${escapedXml(content)}</${name}>`
}
