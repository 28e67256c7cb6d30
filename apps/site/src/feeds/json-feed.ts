import { generateJsonFeed } from 'feedsmith'
import type { FeedDocument } from './feed.ts'
import { publishable } from './publishable.ts'

/** JSON Feed 1.1 (https://jsonfeed.org/version/1.1) with the ids, dates and articles of the RSS document. */
export function jsonFeed({ feed, self, items, hub, archive }: FeedDocument): string {
  const document = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description,
      home_page_url: feed.home,
      feed_url: self,
      icon: feed.icon,
      language: feed.lang,
      ...(archive.previous !== undefined && { next_url: archive.previous }),
      ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: publishable(item.title, item.url),
        summary: publishable(item.summary, item.url),
        content_html: publishable(item.html, item.url),
        date_published: new Date(item.publishedMs),
        date_modified: new Date(item.updatedMs),
        authors: [item.author],
        tags: item.tags.map(({ name }) => name),
        language: feed.lang
      }))
    },
    { strict: true }
  )

  return JSON.stringify(document)
}
