import { generateAtomFeed } from 'feedsmith'
import { escapedText } from '../escaped.ts'
import { historyMark, lastChangeMs, type FeedDocument, type FeedItem } from './feed.ts'
import { publishable } from './publishable.ts'

/** Atom 1.0 (RFC 4287) with the ids, dates and articles of the RSS document. */
export function atom(document: FeedDocument): string {
  const { feed, self, items, hub, archive } = document
  const { current, previous, next } = archive

  const xml = generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: new Date(lastChangeMs(document)),
      icon: feed.icon,
      links: [
        { rel: 'self', href: self, type: 'application/atom+xml' },
        { rel: 'alternate', href: feed.home, type: 'text/html' },
        ...(hub === undefined ? [] : [{ rel: 'hub', href: hub }]),
        ...(current === undefined ? [] : [{ rel: 'current', href: current }]),
        ...(previous === undefined ? [] : [{ rel: 'prev-archive', href: previous }]),
        ...(next === undefined ? [] : [{ rel: 'next-archive', href: next }])
      ],
      entries: items.map((item) => entry(item, feed.lang)),
      xml: { lang: feed.lang }
    },
    { strict: true }
  )

  return marked(tight(xml), historyMark(document))
}

/** Text that looks like markup says that it is none: readers that ignore the type would otherwise drop it. */
function plain(text: string) {
  return /[<&]/.test(text) ? { value: escapedText(text), type: 'html' } : { value: text, type: 'text' }
}

/** The library sets what it does not escape on lines of its own, which would make them part of a text. */
function tight(xml: string): string {
  return xml.replaceAll(/>\n *<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\n *<\//g, ']]></')
}

/** The library does not know of the marks of RFC 5005. */
function marked(xml: string, mark: string | undefined): string {
  return mark === undefined
    ? xml
    : xml
        .replace('<feed ', '<feed xmlns:fh="http://purl.org/syndication/history/1.0" ')
        .replace(/\n(?=  <entry|<\/feed>)/, `\n  <${mark}/>\n`)
}

function entry(item: FeedItem, lang: string) {
  return {
    id: item.id,
    title: plain(publishable(item.title, item.url)),
    links: [{ rel: 'alternate', href: item.url, type: 'text/html' }],
    published: new Date(item.publishedMs),
    updated: new Date(item.updatedMs),
    authors: [{ name: item.author.name, uri: item.author.url }],
    categories: item.tags.map(({ id, name }) => ({ term: id, label: name })),
    summary: plain(publishable(item.summary, item.url)),
    content: { value: publishable(item.html, item.url), type: 'html' },
    xml: { lang }
  }
}
