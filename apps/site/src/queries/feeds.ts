import { getCollection } from 'astro:content'
import { seriesPath, tagPath } from '@zerodeps/content-schema/paths'
import { site } from '../site.ts'
import { listedPosts, type PostSummary } from './posts.ts'
import { tagsInUse } from './tags.ts'

/** The feed of everything. */
export async function mainFeed(): Promise<FeedSource> {
  return { home: '/', title: site.title, description: site.description, posts: await listedPosts() }
}

/** One feed for each tag that a post carries, by name. */
export async function tagFeeds(): Promise<NamedFeed[]> {
  return (await tagsInUse()).map(({ tag: { id, data }, posts }) => ({
    id,
    name: data.name,
    home: tagPath(id),
    title: `${data.name} · ${site.title}`,
    description: data.description,
    posts
  }))
}

/** One feed for each series that has a part, by name. */
export async function seriesFeeds(): Promise<NamedFeed[]> {
  const posts = await listedPosts()

  return (await getCollection('series'))
    .map(({ id, data }) => ({
      id,
      name: data.name,
      home: seriesPath(id),
      title: `${data.name} · ${site.title}`,
      description: data.description,
      posts: posts.filter(({ entry }) => entry.data.series?.name === id)
    }))
    .filter((feed) => feed.posts.length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** What a feed is made of. Its posts are newest first. */
export interface FeedSource {
  /** The path of the page that lists the same posts. */
  readonly home: string
  readonly title: string
  readonly description: string
  readonly posts: readonly PostSummary[]
}

export interface NamedFeed extends FeedSource {
  readonly id: string
  readonly name: string
}
