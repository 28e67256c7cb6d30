import type { APIContext } from 'astro'
import { xmlAnswer } from '../../../feeds/answer.ts'
import type { FeedDocument } from '../../../feeds/feed.ts'
import { rss } from '../../../feeds/rss.ts'
import { allFeeds } from '../../../queries/feeds.ts'
import { archiveDocuments } from '../../../renderings/feed-documents.ts'

export async function getStaticPaths() {
  const feeds = await Promise.all(
    (await allFeeds()).map(async (source) => ({ source, archives: await archiveDocuments(source, 'rss') }))
  )

  return feeds.flatMap(({ source, archives }) =>
    archives.map((document, index) => ({
      params: { feed: source.base.slice(1) || undefined, archive: String(index + 1) },
      props: { document }
    }))
  )
}

export async function GET({ props }: APIContext<{ document: FeedDocument }>): Promise<Response> {
  return xmlAnswer(await rss(props.document))
}
