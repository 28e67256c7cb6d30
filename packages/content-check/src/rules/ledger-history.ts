import type { Ledger } from '@zerodeps/content-schema/ledger'
import { wasPublic } from '../files/committed-ledgers.ts'
import { finding, type Finding } from '../findings/finding.ts'
import type { Library } from '../library/library.ts'
import { wholeFile } from '../findings/place.ts'

/** What was committed as public stays in the ledger, with its feed id, whatever became of the page. */
export function ledgerHistory({ committed, ledger }: Library, nowMs: number): Finding[] {
  if (ledger.findings.length > 0) {
    return []
  }

  const before: Ledger = Object.assign({}, ...committed.toReversed())

  return Object.entries(before).flatMap(([path, record]) => {
    const now = ledger.data?.[path]
    const id = 'published' in record ? record.id : undefined
    const isPublic = wasPublic(path, record, nowMs)

    if (isPublic && !now) {
      const message = `\`${path}\` was recorded before the last change, and is no more`

      return [finding(ledger.file, { code: 'ledger-lost', ...wholeFile, message })]
    }

    return isPublic && now && 'published' in now && id !== undefined && now.id !== undefined && now.id !== id
      ? [
          finding(ledger.file, {
            code: 'ledger-clash',
            ...ledger.place([path, 'id']),
            message: `the feed id of \`${path}\` was ${id}`,
            hint: 'Restore it; another one would show the post to subscribers again.'
          })
        ]
      : []
  })
}
