import type { APIContext } from 'astro'
import { xmlAnswer } from '../../../../feeds/answer.ts'
import type { FeedDocument } from '../../../../feeds/feed.ts'
import { rss } from '../../../../feeds/rss.ts'
import { tagFeeds } from '../../../../queries/feeds.ts'
import { archiveDocuments } from '../../../../renderings/feed-documents.ts'

export async function getStaticPaths() {
  const feeds = await Promise.all(
    (await tagFeeds()).map(async (feed) => ({ feed, archives: await archiveDocuments(feed, 'rss') }))
  )

  return feeds.flatMap(({ feed, archives }) =>
    archives.map((document, index) => ({ params: { tag: feed.id, archive: String(index + 1) }, props: { document } }))
  )
}

export async function GET({ props }: APIContext<{ document: FeedDocument }>): Promise<Response> {
  return xmlAnswer(await rss(props.document))
}
