import { dayOf } from '@zerodeps/content-schema/day'
import { listedPosts, type PostSummary } from './posts.ts'

/** How many posts the first page of the archive shows whole; older ones stand on the pages of their years. */
const SHOWN = 30

/** Every year that has a listed post, newest first. The page of a year keeps its address and, once over, its posts. */
export async function years(): Promise<Year[]> {
  const groups = Map.groupBy(await listedPosts(), ({ entry }) => dayOf(entry.data.published).slice(0, 4))

  return [...groups].map(([year, posts]) => ({ year, posts }))
}

/** The years as the first page of the archive shows them, each with those of its posts that are among the newest. */
export async function newestByYear(): Promise<ShownYear[]> {
  let room = SHOWN

  return (await years()).map(({ year, posts }) => {
    const shown = posts.slice(0, room)

    room -= shown.length

    return { year, posts, shown }
  })
}

export interface Year {
  /** Four digits. */
  readonly year: string
  /** Newest first. */
  readonly posts: readonly PostSummary[]
}

export interface ShownYear extends Year {
  readonly shown: readonly PostSummary[]
}
