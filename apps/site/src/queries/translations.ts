import type { CollectionEntry } from 'astro:content'
import { listedPosts, type PostSummary } from './posts.ts'

const byOriginal = listedPosts().then((posts) => Map.groupBy(posts, ({ entry }) => originalOf(entry)))

/** The listed posts that are one text in several languages, the given one included; empty for a text in one language. */
export async function translations(post: CollectionEntry<'posts'>): Promise<readonly PostSummary[]> {
  const group = (await byOriginal).get(originalOf(post)) ?? []

  return group.length > 1 && group.some(({ entry }) => entry.id === post.id) ? group : []
}

function originalOf({ id, data }: CollectionEntry<'posts'>): string {
  return data.translationOf ?? id
}
