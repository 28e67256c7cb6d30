import { xmlAnswer } from '../feeds/answer.ts'
import { atom } from '../feeds/atom.ts'
import { mainFeed } from '../queries/feeds.ts'
import { newestDocument } from '../renderings/feed-documents.ts'

export async function GET(): Promise<Response> {
  return xmlAnswer(atom(await newestDocument(await mainFeed(), 'atom')))
}
