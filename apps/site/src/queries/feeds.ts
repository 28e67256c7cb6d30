import { seriesPath, tagPath } from '@zerodeps/content-schema/paths'
import { site } from '../site.ts'
import { listedPosts, type PostSummary } from './posts.ts'
import { seriesInUse } from './series.ts'
import { tagsInUse, type TaggedPosts } from './tags.ts'

/** The feed of everything. */
export async function mainFeed(): Promise<FeedSource> {
  return { home: '/', title: site.title, description: site.description, posts: await listedPosts() }
}

/** One feed for each tag that a post carries, by name. */
export async function tagFeeds(): Promise<NamedFeed[]> {
  return (await tagsInUse()).map(tagFeed)
}

export function tagFeed({ tag: { id, data }, posts }: TaggedPosts): NamedFeed {
  return {
    id,
    name: data.name,
    home: tagPath(id),
    title: `${data.name} · ${site.title}`,
    description: data.description,
    posts
  }
}

/** One feed for each series that has a part. */
export async function seriesFeeds(): Promise<NamedFeed[]> {
  return (await seriesInUse()).map(({ id, name, description, parts }) => ({
    id,
    name,
    home: seriesPath(id),
    title: `${name} · ${site.title}`,
    description,
    posts: parts
  }))
}

/** What a feed is made of. */
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
