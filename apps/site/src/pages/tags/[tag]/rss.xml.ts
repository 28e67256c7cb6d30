import type { APIContext } from 'astro'
import { xmlAnswer } from '../../../feeds/answer.ts'
import { rss } from '../../../feeds/rss.ts'
import { tagFeeds, type NamedFeed } from '../../../queries/feeds.ts'
import { newestDocument } from '../../../renderings/feed-documents.ts'

export async function getStaticPaths() {
  return (await tagFeeds()).map((feed) => ({ params: { tag: feed.id }, props: { feed } }))
}

export async function GET({ props }: APIContext<{ feed: NamedFeed }>): Promise<Response> {
  return xmlAnswer(await rss(await newestDocument(props.feed, 'rss')))
}
