import { xmlAnswer } from '../feeds/answer.ts'
import { feedPath } from '../feeds/addresses.ts'
import { lastChangeMs } from '../feeds/feed.ts'
import { opml } from '../feeds/opml.ts'
import { mainFeed, seriesFeeds, tagFeeds, type FeedSource } from '../queries/feeds.ts'
import { newestDocument } from '../renderings/feed-documents.ts'
import { publicUrl, site } from '../site.ts'

export async function GET(): Promise<Response> {
  const main = await mainFeed()

  return xmlAnswer(
    opml({
      title: `The feeds of ${site.title}`,
      owner: site.author,
      modifiedMs: lastChangeMs(await newestDocument(main, 'rss')),
      main: subscription(main),
      groups: [
        { name: 'Tags', feeds: (await tagFeeds()).map(subscription) },
        { name: 'Series', feeds: (await seriesFeeds()).map(subscription) }
      ]
    })
  )
}

function subscription({ title, description, home }: FeedSource) {
  return { title, description, url: publicUrl(feedPath(home.slice(0, -1), 'rss')), home: publicUrl(home) }
}
