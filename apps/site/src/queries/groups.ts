import { seriesPath, tagPath } from '@zerodeps/content-schema/paths'
import type { PostSummary } from './posts.ts'
import { seriesInUse } from './series.ts'
import { tagsInUse, type TaggedPosts } from './tags.ts'

/** The tags that at least one listed post carries, by name. */
export async function tagGroups(): Promise<PostGroup[]> {
  return (await tagsInUse()).map(tagGroup)
}

export function tagGroup({ tag: { id, data }, posts }: TaggedPosts): PostGroup {
  return { id, name: data.name, description: data.description, path: tagPath(id), posts }
}

/** The series that have a part. */
export async function seriesGroups(): Promise<PostGroup[]> {
  return (await seriesInUse()).map(({ id, name, description, parts }) => ({
    id,
    name,
    description,
    path: seriesPath(id),
    posts: parts
  }))
}

/** What has a page that lists posts: a tag or a series. */
export interface PostGroup {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly path: string
  readonly posts: readonly PostSummary[]
}
