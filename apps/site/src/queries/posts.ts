import { getCollection, type CollectionEntry } from 'astro:content'
import { itemMoment, postFeedId } from '@zerodeps/content-schema/moment'
import { newestFirst } from '@zerodeps/content-schema/order'
import { readingMinutes } from '@zerodeps/content-schema/reading-time'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import type { Ledger } from '@zerodeps/content-schema/ledger'
import { buildMoment } from '../clock.ts'
import { ledger } from './ledger.ts'

/** Loaded and judged once for the whole build: a query in every page would be quadratic. */
const everyPost = Promise.all([getCollection('posts'), ledger()]).then(([entries, records]) =>
  entries.map((entry) => summarise(entry, records, buildMoment())).toSorted(newestFirst)
)

const listed = everyPost.then((posts) =>
  posts.filter(({ state }) => state === 'published' || (DRAFTS_SHOWN && state !== 'unlisted'))
)

/** Of each listed post the one after and the one before it, among those of its language. */
const sides = listed.then(
  (posts) =>
    new Map(
      [...Map.groupBy(posts, ({ entry }) => entry.data.lang).values()].flatMap((line) =>
        line.map(({ entry }, index) => [entry.id, [line[index - 1], line[index + 1]] as const])
      )
    )
)

/** Posts that have a page, newest first: the published and the unlisted; in development every one. */
export async function postsWithPage(): Promise<PostSummary[]> {
  return (await everyPost).filter(({ state }) => DRAFTS_SHOWN || state === 'published' || state === 'unlisted')
}

/** Posts that lists, feeds and neighbours know, newest first; in development drafts and scheduled posts too, marked. */
export async function listedPosts(): Promise<readonly PostSummary[]> {
  return listed
}

/**
 * The listed posts next to one in time, in its language; an end of the line has none, nor does a side whose post the page
 * names already.
 */
export async function neighbours(
  id: string,
  named: ReadonlySet<string>
): Promise<{ newer?: PostSummary; older?: PostSummary }> {
  const [newer, older] = (await sides).get(id) ?? []

  return {
    ...(newer && !named.has(newer.entry.id) && { newer }),
    ...(older && !named.has(older.entry.id) && { older })
  }
}

function summarise(written: CollectionEntry<'posts'>, records: Ledger, nowMs: number): PostSummary {
  const { id, data } = written
  const feedId = postFeedId(id, data.published, records)
  const momentMs = itemMoment(data.published, feedId)
  const changedMs = data.updated === undefined ? momentMs : Math.max(momentMs, itemMoment(data.updated, feedId))
  // A change that lies ahead has not happened; nothing states it before its moment.
  const isAhead = changedMs > Math.max(nowMs, momentMs)

  return {
    entry: isAhead ? { ...written, data: { ...data, updated: undefined, corrections: undefined } } : written,
    state: visibility({ ...data, momentMs }, nowMs),
    feedId,
    momentMs,
    updatedMs: isAhead ? momentMs : changedMs,
    minutes: readingMinutes(data.written.words)
  }
}

export interface PostSummary {
  readonly entry: CollectionEntry<'posts'>
  readonly state: Visibility
  /** The id that the ledger keeps; one that is not recorded yet has the id it will get. */
  readonly feedId: string
  /** When it goes public, and when it last changed, in milliseconds since the epoch. */
  readonly momentMs: number
  readonly updatedMs: number
  readonly minutes: number
}
