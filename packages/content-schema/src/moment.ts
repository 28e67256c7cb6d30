import { dayOf, epochMs } from './day.ts'
import { postPath } from './paths.ts'
import { feedId, type Ledger } from './ledger.ts'

/**
 * When a post goes public, in milliseconds since the epoch. Before it the post is nowhere; from then on it has its page, and
 * feeds state this moment. Whatever asks when a post appears asks here.
 */
export function postMoment(slug: string, published: string, ledger: Ledger): number {
  return itemMoment(published, postFeedId(slug, published, ledger))
}

/** The feed id that the ledger keeps for a post; one that is not recorded yet gets the id it will have. */
export function postFeedId(slug: string, published: string, ledger: Ledger): string {
  const record = ledger[postPath(slug)]

  return (record && 'published' in record ? record.id : undefined) ?? feedId(slug, dayOf(published))
}

/**
 * The moment that a day or moment stands for in an item. Feeds want a time of day, and entries of one moment are a fault in
 * Atom; an author writes a bare day. Such an item gets a second of the day's first hour, made from its id, so that it is
 * its own and stays.
 */
export function itemMoment(written: string, id: string): number {
  return epochMs(written) + (/^\d{4}-\d\d-\d\d$/.test(written) ? (hash(id) % 3600) * 1000 : 0)
}

/** FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/. */
function hash(text: string): number {
  return (
    [...text].reduce((sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16777619), 2166136261) >>> 0
  )
}
