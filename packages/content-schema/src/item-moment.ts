import { epochMs } from './day.ts'

/**
 * The moment of an item in milliseconds since the epoch. Feeds want a time of day, and entries of one moment are a fault
 * in Atom; an author writes a bare day. Such an item gets a second of the day's first hour, made from its id, so that it
 * is its own and stays.
 */
export function itemMoment(published: string, id: string): number {
  return epochMs(published) + (/^\d{4}-\d\d-\d\d$/.test(published) ? (hash(id) % 3600) * 1000 : 0)
}

/** FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/. */
function hash(text: string): number {
  return (
    [...text].reduce((sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16777619), 2166136261) >>> 0
  )
}
