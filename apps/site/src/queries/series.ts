import { getCollection, getEntry, type CollectionEntry } from 'astro:content'
import { byPart } from '@zerodeps/content-schema/order'
import { listedPosts, type PostSummary } from './posts.ts'

/** Grouped once for the whole build. */
const partsByName = listedPosts().then((posts) => Map.groupBy(posts, ({ entry }) => entry.data.series?.name))

/** Astro warns of an empty collection, which is no fault: a site may have no series. */
const everySeries = partsByName.then((parts) => ([...parts.keys()].some(Boolean) ? getCollection('series') : []))

/** The series that have at least one listed part, each with its parts in reading order. */
export async function seriesInUse(): Promise<Series[]> {
  const all = await Promise.all((await everySeries).map(withParts))

  return all.filter(({ parts }) => parts.length > 0)
}

/** The series a post belongs to, if any part of it is listed. Throws for one that series.yaml does not define. */
export async function seriesOf(post: CollectionEntry<'posts'>): Promise<Series | undefined> {
  const name = post.data.series?.name

  if (name === undefined) {
    return undefined
  }

  const entry = await getEntry('series', name)

  if (!entry) {
    throw new Error(`series "${name}" is not defined in content/series.yaml`)
  }

  const series = await withParts(entry)

  return series.parts.length > 0 ? series : undefined
}

async function withParts(entry: CollectionEntry<'series'>): Promise<Series> {
  const parts = (await partsByName).get(entry.id) ?? []

  return { id: entry.id, ...entry.data, parts: parts.toSorted((a, b) => byPart(a.entry, b.entry)) }
}

export interface Series {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parts: readonly PostSummary[]
}
