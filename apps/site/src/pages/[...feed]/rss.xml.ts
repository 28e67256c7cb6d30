import type { APIContext } from 'astro'
import { xmlAnswer } from '../../feeds/answer.ts'
import { rss } from '../../feeds/rss.ts'
import { allFeeds, type FeedSource } from '../../queries/feeds.ts'
import { newestDocument } from '../../renderings/feed-documents.ts'

export async function getStaticPaths() {
  return (await allFeeds()).map((source) => ({
    params: { feed: source.base.slice(1) || undefined },
    props: { source }
  }))
}

export async function GET({ props }: APIContext<{ source: FeedSource }>): Promise<Response> {
  return xmlAnswer(await rss(await newestDocument(props.source, 'rss')))
}
