import type { CollectionEntry } from 'astro:content'
import { postPath } from '@zerodeps/content-schema/paths'
import { postsLinkingTo } from './mentions.ts'
import { listedPosts, type PostSummary } from './posts.ts'
import { relatedPosts } from './relatedness.ts'

const listed = listedPosts().then((posts) => new Map(posts.map((post) => [post.entry.id, post])))
const related = listed.then((posts) =>
  relatedPosts([...posts.values()].map(({ entry: { id, data } }) => ({ id, lang: data.lang, tags: data.tags })))
)

/** The listed posts that link to a post, newest first. */
export async function mentionsOf(post: CollectionEntry<'posts'>): Promise<PostSummary[]> {
  return (await postsLinkingTo(postPath(post.id))).filter(({ entry }) => entry.id !== post.id)
}

/**
 * The listed posts most like a post, without those that its page names anyway: the other parts of its series and the posts
 * that mention it.
 */
export async function relatedTo(post: CollectionEntry<'posts'>, limit = 1): Promise<PostSummary[]> {
  const named = new Set((await mentionsOf(post)).map(({ entry }) => entry.id))
  const known = await listed
  const alike = ((await related).get(post.id) ?? []).flatMap((id) => known.get(id) ?? [])

  return alike
    .filter(({ entry }) => !named.has(entry.id))
    .filter(({ entry }) => post.data.series === undefined || entry.data.series?.name !== post.data.series.name)
    .slice(0, limit)
}
