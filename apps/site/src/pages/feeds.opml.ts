import { xmlAnswer } from '../feeds/answer.ts'
import { feedPath } from '@zerodeps/content-schema/feed-path'
import { lastChangeMs } from '../feeds/feed.ts'
import { opml } from '../feeds/opml.ts'
import { languageFeeds, mainFeed, seriesFeeds, tagFeeds, type FeedSource } from '../queries/feeds.ts'
import { author } from '../queries/profile.ts'
import { newestDocument } from '../renderings/feed-documents.ts'
import { publicUrl, site } from '../site.ts'

export async function GET(): Promise<Response> {
  const main = await mainFeed()

  return xmlAnswer(
    opml({
      title: `The feeds of ${site.title}`,
      owner: await author(),
      modifiedMs: lastChangeMs(await newestDocument(main, 'rss')),
      main: subscription(main),
      groups: [
        { name: 'Languages', feeds: (await languageFeeds()).map(subscription) },
        { name: 'Tags', feeds: (await tagFeeds()).map(subscription) },
        { name: 'Series', feeds: (await seriesFeeds()).map(subscription) }
      ]
    })
  )
}

function subscription({ base, home, title, description }: FeedSource) {
  return { title, description, url: publicUrl(feedPath(base, 'rss')), home: publicUrl(home) }
}
