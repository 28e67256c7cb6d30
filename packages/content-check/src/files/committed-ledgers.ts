import { execFileSync } from 'node:child_process'
import { itemMoment } from '@zerodeps/content-schema/moment'
import { ledger, type LedgerRecord, type Ledger } from '@zerodeps/content-schema/ledger'
import { LEDGER } from './ledger-file.ts'

/**
 * The ledger as the last commit has it, and the commit before that, which is what a merge was merged into. Older ones prove
 * nothing, since what was committed need not have been published. Of the commit before, what was not public when the last one
 * was made is left out: it may have been given up. Empty where git or its history is not at hand.
 */
export function committedLedgers(contentDir: string): Ledger[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: contentDir,
      encoding: 'utf8',
      maxBuffer: 20_000_000,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  const committed = (commit: string): Ledger => {
    try {
      return ledger.parse(JSON.parse(git('show', `${commit}:./${LEDGER}`)))
    } catch {
      return {}
    }
  }
  const before = Object.entries(committed('HEAD^1'))
  const lastMs = before.length > 0 ? Number(git('show', '--no-patch', '--format=%ct', 'HEAD')) * 1000 : 0

  return [committed('HEAD'), Object.fromEntries(before.filter(([path, record]) => wasPublic(path, record, lastMs)))]
}

/** Whether a record was more than a plan at a moment. */
export function wasPublic(path: string, record: LedgerRecord, atMs: number): boolean {
  return !('published' in record) || itemMoment(record.published, record.id ?? path) <= atMs
}
