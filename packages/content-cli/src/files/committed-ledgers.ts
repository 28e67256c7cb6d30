import { execFileSync } from 'node:child_process'
import { permalinks, type Permalinks } from '@zerodeps/content-schema/permalink'
import { LEDGER } from './ledger-file.ts'

/**
 * The ledger as the last commit has it, and the commit before that, which is what a merge was merged into. Older ones prove
 * nothing, since what was committed need not have been published. None where git or its history is not at hand.
 */
export function committedLedgers(contentDir: string): Permalinks[] {
  return ['HEAD', 'HEAD^1'].flatMap((commit) => {
    try {
      const text = execFileSync('git', ['show', `${commit}:./${LEDGER}`], {
        cwd: contentDir,
        encoding: 'utf8',
        maxBuffer: 20_000_000,
        stdio: ['ignore', 'pipe', 'ignore']
      })

      return [permalinks.parse(JSON.parse(text))]
    } catch {
      return []
    }
  })
}
