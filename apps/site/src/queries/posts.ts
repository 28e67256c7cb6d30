import { getCollection, type CollectionEntry } from 'astro:content'
import { byPart, newestFirst } from '@zerodeps/content-schema/order'
import { countWords, readingMinutes } from '@zerodeps/content-schema/reading-time'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import { buildMoment } from '../clock.ts'

// A machine's own variable DEV would stand here as a text, and a build would take it for development and show drafts.
const isDevelopment = import.meta.env.DEV === true

/** Loaded and judged once for the whole build: a query in every page would be quadratic. */
const everyPost = getCollection('posts').then((entries) =>
  entries.toSorted(newestFirst).map((entry) => summarise(entry, visibility(entry.data, buildMoment())))
)

/** Posts that have a page, newest first: the published and the unlisted; in development every one. */
export async function postsWithPage(): Promise<PostSummary[]> {
  return (await everyPost).filter(({ state }) => isDevelopment || state === 'published' || state === 'unlisted')
}

/** Posts that lists, feeds and neighbours know, newest first; in development drafts and scheduled posts too, marked. */
export async function listedPosts(): Promise<PostSummary[]> {
  return (await everyPost).filter(({ state }) => state === 'published' || (isDevelopment && state !== 'unlisted'))
}

export async function postsTagged(tag: string): Promise<PostSummary[]> {
  return (await listedPosts()).filter(({ entry }) => entry.data.tags.includes(tag))
}

/** The parts of a series that readers may see, in reading order. */
export async function postsInSeries(series: string): Promise<PostSummary[]> {
  const parts = (await listedPosts()).filter(({ entry }) => entry.data.series?.name === series)

  return parts.toSorted((a, b) => byPart(a.entry, b.entry))
}

/** The listed posts next to one in time; an end of the line has none. */
export async function neighbours(id: string): Promise<{ newer?: PostSummary; older?: PostSummary }> {
  const posts = await listedPosts()
  const index = posts.findIndex(({ entry }) => entry.id === id)

  return index < 0 ? {} : { newer: posts[index - 1], older: posts[index + 1] }
}

function summarise(entry: CollectionEntry<'posts'>, state: Visibility): PostSummary {
  const words = countWords(proseOf(entry.body ?? ''), entry.data.lang)

  return { entry, state, words, minutes: readingMinutes(words) }
}

/** What a reader reads word by word: the source without code, components' tags and link targets. */
export function proseOf(source: string): string {
  return source
    .replaceAll(/^(`{3,}|~{3,}).*?^\1/gms, '')
    .replaceAll(/<\/?[A-Z][^>]*>|\{\/\*.*?\*\/\}|\]\([^)]*\)/gs, ' ')
}

export interface PostSummary {
  readonly entry: CollectionEntry<'posts'>
  readonly state: Visibility
  /** Words of the prose, without code. */
  readonly words: number
  readonly minutes: number
}
