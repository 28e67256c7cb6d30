import type { APIContext } from 'astro'
import { jsonAnswer } from '../../feeds/answer.ts'
import type { FeedDocument } from '../../feeds/feed.ts'
import { jsonFeed } from '../../feeds/json-feed.ts'
import { mainFeed } from '../../queries/feeds.ts'
import { archiveDocuments } from '../../renderings/feed-documents.ts'

export async function getStaticPaths() {
  const documents = await archiveDocuments(await mainFeed(), 'feed')

  return documents.map((document, index) => ({ params: { archive: String(index + 1) }, props: { document } }))
}

export async function GET({ props }: APIContext<{ document: FeedDocument }>): Promise<Response> {
  return jsonAnswer(jsonFeed(props.document))
}
