import { dayOf } from '@zerodeps/content-schema/day'
import { FIRST_PAGE } from '@zerodeps/content-schema/list-years'
import type { PostSummary } from './posts.ts'

/**
 * Every year that has one of these posts, newest first, with its page at `path(year)`. Such a page keeps its address and,
 * once the year is over, its posts.
 */
export function yearsOf<Post extends Dated>(posts: readonly Post[], path: (year: string) => string): Year<Post>[] {
  const groups = Map.groupBy(posts, ({ entry }) => dayOf(entry.data.published).slice(0, 4))

  return [...groups].map(([year, own]) => ({ year, path: path(year), posts: own }))
}

/** The years as the first page of a list shows them, each with those of its posts that are among the newest. */
export function newestByYear<Post>(years: readonly Year<Post>[]): ShownYear<Post>[] {
  let room = FIRST_PAGE

  return years.map((year) => {
    const shown = year.posts.slice(0, room)

    room -= shown.length

    return { ...year, shown }
  })
}

export interface Year<Post = PostSummary> {
  /** Four digits. */
  readonly year: string
  readonly path: string
  /** Newest first. */
  readonly posts: readonly Post[]
}

export interface ShownYear<Post = PostSummary> extends Year<Post> {
  readonly shown: readonly Post[]
}

interface Dated {
  readonly entry: { readonly data: { readonly published: string } }
}
