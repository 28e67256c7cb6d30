/** One document of a feed: the newest items, or an archive of older ones. All times are milliseconds since the epoch. */
export interface FeedDocument {
  readonly feed: Feed
  /** The public URL of this very document; readers adopt it. */
  readonly self: string
  readonly items: readonly FeedItem[]
  readonly archive: ArchiveLinks
  /** The WebSub hub that is told of new items. */
  readonly hub?: string | undefined
}

/** What every document of a feed shares. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of every item. */
  readonly lang: string
  /** The public URL of the page that lists the same posts. */
  readonly home: string
  /** A square picture of `ICON_SIZE` pixels. */
  readonly icon: string
}

export interface FeedItem {
  /** A `tag:` URI that never changes. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** One sentence of plain text. */
  readonly summary: string
  /** The whole article, as `itemHtml` leaves it. */
  readonly html: string
  readonly author: { readonly name: string; readonly url: string }
  readonly publishedMs: number
  /** Of the last change of substance; the publication where there was none. */
  readonly updatedMs: number
  readonly tags: readonly { readonly id: string; readonly name: string }[]
}

/** RFC 5005, section 4: how the documents of one feed hang together, as public URLs. */
export interface ArchiveLinks {
  /** Only an archive has it: the document that is polled. */
  readonly current?: string | undefined
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/** What a document is to its feed: an archive, or all of it. The newest of several documents is neither. */
export function historyMark({
  archive: { current, previous }
}: FeedDocument): 'fh:archive' | 'fh:complete' | undefined {
  if (current !== undefined) {
    return 'fh:archive'
  }

  return previous === undefined ? 'fh:complete' : undefined
}

/** RSS allows channel images up to 144 pixels. */
export const ICON_SIZE = 144

/** When anything in the document last changed: a function of its posts, never of the build. */
export function lastChangeMs({ items }: FeedDocument): number {
  return Math.max(0, ...items.map(({ updatedMs }) => updatedMs))
}
