import { getCollection, getEntry, type CollectionEntry } from 'astro:content'
import { epochMs } from '@zerodeps/content-schema/day'
import { listYears } from '@zerodeps/content-schema/list-years'
import { tagYearPath } from '@zerodeps/content-schema/paths'
import { buildMoment } from '../clock.ts'
import { yearsOf, type Year } from './archive.ts'
import { ledger } from './ledger.ts'
import { listedPosts, type PostSummary } from './posts.ts'

/** Grouped once for the whole build, by name. */
const inUse = listedPosts().then(async (posts) => {
  const groups = new Map<string, PostSummary[]>()

  for (const post of posts) {
    for (const tag of post.entry.data.tags) {
      groups.set(tag, groups.get(tag) ?? [])
      groups.get(tag)?.push(post)
    }
  }

  return (await getCollection('tags'))
    .map((tag) => ({ tag, posts: groups.get(tag.id) ?? [] }))
    .filter((group) => group.posts.length > 0)
    .toSorted((a, b) => a.tag.data.name.localeCompare(b.tag.data.name, 'en'))
})

/** The pages that the ledger has answer by now, each with the moment since when. */
const recorded = ledger().then((records) => {
  const published = Object.entries(records).flatMap(([path, record]) =>
    'published' in record ? [[path, epochMs(record.published)] as const] : []
  )

  return new Map(published.filter(([, sinceMs]) => sinceMs <= buildMoment()))
})

/** The tags that at least one listed post carries, by name, each with its posts, newest first. */
export async function tagsInUse(): Promise<TaggedPosts[]> {
  return inUse
}

/** The years of a tag that have pages of their own, newest first; none while its posts fit on the page of the tag. */
export async function yearsOfTag({ tag, posts }: TaggedPosts): Promise<Year[]> {
  const path = (year: string) => tagYearPath(tag.id, year)
  const known = await recorded
  const moments = posts.map(({ momentMs }) => momentMs).toReversed()
  const paged = listYears(moments, (year) => known.get(path(year)))

  return yearsOf(posts, path).filter(({ year }) => paged.has(year))
}

/** The tags of a post that have a page: an unlisted post may carry one that nothing else does. */
export async function linkedTags(post: CollectionEntry<'posts'>): Promise<NamedTag[]> {
  const pages = new Set((await inUse).map(({ tag }) => tag.id))

  return Promise.all(post.data.tags.filter((tag) => pages.has(tag)).map(namedTag))
}

/** The names of all defined tags by their ids. */
export async function tagNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await getCollection('tags')).map(({ id, data }) => [id, data.name]))
}

/** A tag of a post with its name. Throws for one that tags.yaml does not define. */
export async function namedTag(id: string): Promise<NamedTag> {
  const tag = await getEntry('tags', id)

  if (!tag) {
    throw new Error(`tag "${id}" is not defined in content/tags.yaml`)
  }

  return { id, name: tag.data.name }
}

export interface NamedTag {
  readonly id: string
  readonly name: string
}

export interface TaggedPosts {
  readonly tag: CollectionEntry<'tags'>
  readonly posts: readonly PostSummary[]
}
