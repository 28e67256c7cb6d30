import { jsonAnswer } from '../feeds/answer.ts'
import { jsonFeed } from '../feeds/json-feed.ts'
import { mainFeed } from '../queries/feeds.ts'
import { newestDocument } from '../renderings/feed-documents.ts'

export async function GET(): Promise<Response> {
  return jsonAnswer(jsonFeed(await newestDocument(await mainFeed(), 'feed')))
}
