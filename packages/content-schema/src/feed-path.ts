/** Where a feed is served: `base` is empty for all posts, else the path of a tag or series without its last slash. */
export function feedPath(base: string, format: FeedFormat): string {
  return `${base}/${format}.${EXTENSIONS[format]}`
}

/** An archive of it, counted from the oldest, from 1. */
export function archivePath(base: string, format: FeedFormat, number: number): string {
  return `${base}/${format}/${number}.${EXTENSIONS[format]}`
}

const EXTENSIONS = { rss: 'xml', atom: 'xml', feed: 'json' }

/** As they appear in addresses: RSS 2.0, Atom 1.0 and JSON Feed 1.1. */
export type FeedFormat = keyof typeof EXTENSIONS
