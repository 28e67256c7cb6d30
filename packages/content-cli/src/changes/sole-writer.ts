import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { Terminal } from '../command-line/terminal.ts'
import { finishChange } from './change.ts'

const POLL_MS = 20

/**
 * Waits until no other command writes to a content folder, finishes what one that died had decided, and keeps all others
 * waiting until it is disposed of. Whoever writes reads only after this, so that it decides on what is there.
 *
 * @throws when the signal is aborted, or another command writes for longer than `limitMs`
 */
export async function soleWriter(
  contentDir: string,
  { err, signal }: Pick<Terminal, 'err' | 'signal'>,
  limitMs = 60_000
): Promise<Disposable> {
  const lock = new DatabaseSync(join(contentDir, '.change.lock'), { timeout: 0 })
  const limit = AbortSignal.timeout(limitMs)
  let isTold = false

  try {
    while (!isTaken(lock)) {
      if (!isTold) {
        err(`content: waiting for another command that writes to ${contentDir}\n`)
        isTold = true
      }

      await setTimeout(POLL_MS, undefined, { signal: AbortSignal.any([signal, limit]) })
    }

    finishChange(contentDir)
  } catch (error) {
    lock.close()

    throw limit.aborted ? new Error(`another command has been writing to ${contentDir} for ${limitMs} ms`) : error
  }

  return { [Symbol.dispose]: () => lock.close() }
}

/**
 * The lock is one of the system, by way of an empty database: the system takes it back from a process that ends, however
 * it ends, and knows nothing of its number, which another process, or one in another container, may have.
 */
function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')

    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      return false
    }

    throw error
  }
}

const SQLITE_BUSY = 5
