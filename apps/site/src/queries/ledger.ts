import { getCollection } from 'astro:content'
import type { Ledger } from '@zerodeps/content-schema/ledger'

const records = getCollection('ledger').then((entries): Ledger =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data]))
)

/** What became of every address that was ever published. */
export async function ledger(): Promise<Ledger> {
  return records
}
