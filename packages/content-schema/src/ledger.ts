import { z } from 'zod'
import { day } from './day.ts'

/**
 * An address of an earlier site, which ends in a slash or in the name of a page. No page of this one has a name that ends
 * so; it can only lead on.
 */
export const oldPath = z
  .string()
  .regex(
    /^(?=\/.)\/([a-z0-9][a-z0-9-]*\/)*([a-z0-9][a-z0-9-]*\.html?)?$/,
    'expected a path such as /2021/03/queues.html'
  )

const path = z.string().regex(/^\/([a-z0-9][a-z0-9-]*\/)*$/, 'expected a path such as /posts/map-eviction/')

const feedIdSchema = z
  .string()
  .regex(/^tag:[a-z0-9.-]+,\d{4}:[a-z0-9-]+$/, 'expected a tag URI such as tag:zerodeps.tech,2026:map-eviction')

/** What became of a URL: it still answers, with the feed id its post was given; it moved; or it is gone for good. */
export const ledgerRecord = z.union([
  z.strictObject({
    published: day.meta({ description: 'The day the URL first answered.' }),
    id: feedIdSchema.optional().meta({ description: 'The feed id of the post behind the URL. It never changes.' })
  }),
  z.strictObject({ redirect: path.meta({ description: 'The path that took its place.' }) }),
  z.strictObject({ gone: day.meta({ description: 'The day since which it answers 410.' }) })
])

/** The whole of `content/permalinks.json`: every path ever published. */
export const ledger = z.record(z.union([path, oldPath]), ledgerRecord)

/**
 * The permanent id of a post in every feed, a `tag:` URI after RFC 4151. It is made once, at first publication, kept in
 * the ledger and never derived from the current URL again: a reader takes a new id for a new article.
 */
export function feedId(slugAtFirstPublication: string, publishedDay: string): string {
  return `tag:zerodeps.tech,${publishedDay.slice(0, 4)}:${slugAtFirstPublication}`
}

export type LedgerRecord = z.infer<typeof ledgerRecord>
export type Ledger = z.infer<typeof ledger>
