import { getCollection, getEntry, type CollectionEntry } from 'astro:content'
import { postsInSeries, type PostSummary } from './posts.ts'

const everySeries = getCollection('series')

/** The series that have at least one listed part, each with its parts in reading order. */
export async function seriesInUse(): Promise<Series[]> {
  const all = await Promise.all((await everySeries).map(withParts))

  return all.filter(({ parts }) => parts.length > 0)
}

/** The series a post belongs to, if any. Throws for one that series.yaml does not define. */
export async function seriesOf(post: CollectionEntry<'posts'>): Promise<Series | undefined> {
  const name = post.data.series?.name

  if (name === undefined) {
    return undefined
  }

  const entry = await getEntry('series', name)

  if (!entry) {
    throw new Error(`series "${name}" is not defined in content/series.yaml`)
  }

  return withParts(entry)
}

async function withParts(entry: CollectionEntry<'series'>): Promise<Series> {
  return { id: entry.id, ...entry.data, parts: await postsInSeries(entry.id) }
}

export interface Series {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parts: readonly PostSummary[]
}
