import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a command that changes several files keeps what it has decided, until the last of them is in its place. */
export const PENDING = '.change'

/** Whether a change was decided and never finished. */
export function isUnfinished(contentDir: string): boolean {
  return existsSync(join(contentDir, PENDING, 'steps.json'))
}
