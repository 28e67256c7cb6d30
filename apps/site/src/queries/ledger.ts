import { getEntry } from 'astro:content'
import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import { feedId } from '@zerodeps/content-schema/permalink'
import type { PostSummary } from './posts.ts'

/**
 * The id that the ledger keeps for a post. One that is not recorded yet gets the id it will have; the build stops before
 * such a post is public.
 */
export async function recordedFeedId({ entry: { id, data } }: PostSummary): Promise<string> {
  const record = await getEntry('permalinks', postPath(id))
  const recorded = record && 'id' in record.data ? record.data.id : undefined

  return recorded ?? feedId(id, dayOf(data.published))
}
