import { getCollection, getEntry, type CollectionEntry } from 'astro:content'
import { listedPosts, type PostSummary } from './posts.ts'

/** The tags that at least one listed post carries, by name. */
export async function tagsInUse(): Promise<TaggedPosts[]> {
  const posts = await listedPosts()
  const tags = await getCollection('tags')

  return tags
    .map((tag) => ({ tag, posts: posts.filter(({ entry }) => entry.data.tags.includes(tag.id)) }))
    .filter((group) => group.posts.length > 0)
    .toSorted((a, b) => a.tag.data.name.localeCompare(b.tag.data.name, 'en'))
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
