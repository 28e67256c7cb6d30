import { getCollection } from 'astro:content'
import type { Permalinks } from '@zerodeps/content-schema/permalink'

const records = getCollection('permalinks').then((entries): Permalinks =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data]))
)

/** What became of every address that was ever published. */
export async function ledger(): Promise<Permalinks> {
  return records
}
