import type { Ledger } from '@zerodeps/content-schema/ledger'

export const LEDGER = 'permalinks.json'

/** The ledger as it is written: by path, so that two changes touch different lines. */
export function ledgerText(records: Ledger): string {
  return `${JSON.stringify(Object.fromEntries(Object.entries(records).toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`
}
