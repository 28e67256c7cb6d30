import { getEntry, type CollectionEntry } from 'astro:content'

/** What a post found, as two recorded values; `undefined` for one that names none. */
export async function measuredIn({ id }: CollectionEntry<'posts'>): Promise<Measured | undefined> {
  return (await getEntry('measured', id))?.data
}

/** The two values in one unit, as they are written, and what they are. */
export type Measured = CollectionEntry<'measured'>['data']
