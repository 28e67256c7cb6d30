import { xmlAnswer } from '../feeds/answer.ts'
import { rss } from '../feeds/rss.ts'
import { mainFeed } from '../queries/feeds.ts'
import { newestDocument } from '../renderings/feed-documents.ts'

export async function GET(): Promise<Response> {
  return xmlAnswer(await rss(await newestDocument(await mainFeed(), 'rss')))
}
