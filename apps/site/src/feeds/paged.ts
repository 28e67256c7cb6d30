import { escapedXml } from '../escaped.ts'
import type { FeedItem } from './feed.ts'

/** What a poll may cost: readers come back every hour. */
export const pageSize = { items: 30, bytes: 512_000 }

/**
 * The items of the document that is polled, and those of its archives, oldest archive first. `items` are newest first and
 * stay so. Archives are counted from the oldest item, so that a new post never moves an old one to another archive. What
 * the first document has no room for is in the archives; some items are in both.
 */
export function paged(items: readonly FeedItem[], { items: size, bytes } = pageSize): Paged {
  const newest = items.slice(0, fitting(items.slice(0, size), bytes))
  const count = Math.ceil((items.length - newest.length) / size)

  return {
    newest,
    archives: Array.from({ length: count }, (_, index) => {
      const end = items.length - index * size

      return items.slice(Math.max(0, end - size), end)
    })
  }
}

/** How many of the items fit, at least one. */
function fitting(items: readonly FeedItem[], maxBytes: number): number {
  const encoder = new TextEncoder()
  let bytes = 0

  const over = items.findIndex(({ html, title, summary }) => {
    bytes += encoder.encode(escapedXml(html) + title + summary).length + ITEM_FRAME_BYTES

    return bytes > maxBytes
  })

  return over < 0 ? items.length : Math.max(1, over)
}

/** The tags, dates, id and URL of one item, roughly. */
const ITEM_FRAME_BYTES = 1000

interface Paged {
  readonly newest: readonly FeedItem[]
  readonly archives: readonly (readonly FeedItem[])[]
}
