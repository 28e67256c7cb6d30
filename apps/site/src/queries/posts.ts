import { getCollection, type CollectionEntry } from 'astro:content'
import { newestFirst } from '@zerodeps/content-schema/order'
import { readingMinutes } from '@zerodeps/content-schema/reading-time'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import { buildMoment } from '../clock.ts'

/** Loaded and judged once for the whole build: a query in every page would be quadratic. */
const everyPost = getCollection('posts').then((entries) =>
  entries.toSorted(newestFirst).map((entry) => summarise(entry, visibility(entry.data, buildMoment())))
)

const listed = everyPost.then((posts) =>
  posts.filter(({ state }) => state === 'published' || (DRAFTS_SHOWN && state !== 'unlisted'))
)

const positions = listed.then((posts) => new Map(posts.map(({ entry }, index) => [entry.id, index])))

/** Posts that have a page, newest first: the published and the unlisted; in development every one. */
export async function postsWithPage(): Promise<PostSummary[]> {
  return (await everyPost).filter(({ state }) => DRAFTS_SHOWN || state === 'published' || state === 'unlisted')
}

/** Posts that lists, feeds and neighbours know, newest first; in development drafts and scheduled posts too, marked. */
export async function listedPosts(): Promise<readonly PostSummary[]> {
  return listed
}

/** The listed posts next to one in time; an end of the line has none. */
export async function neighbours(id: string): Promise<{ newer?: PostSummary; older?: PostSummary }> {
  const posts = await listed
  const index = (await positions).get(id)

  return index === undefined ? {} : { newer: posts[index - 1], older: posts[index + 1] }
}

function summarise(entry: CollectionEntry<'posts'>, state: Visibility): PostSummary {
  return { entry, state, minutes: readingMinutes(entry.data.written.words) }
}

export interface PostSummary {
  readonly entry: CollectionEntry<'posts'>
  readonly state: Visibility
  readonly minutes: number
}
