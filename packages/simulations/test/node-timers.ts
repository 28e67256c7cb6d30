import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * What the timers of this Node.js come to by the same operations, on a clock that the operations move: after each, the
 * delays of the lists in the order of its heap, the timers that fired, and when it wakes next, as text.
 */
export function nodeTimers(operations: readonly Operation[]): string[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-internals', join(import.meta.dirname, 'node-timers-process.ts')],
    { input: JSON.stringify(operations), encoding: 'utf8' }
  )

  if (status !== 0) {
    throw new Error(stderr)
  }

  return JSON.parse(stdout)
}

/** A timer is its number in order of arming. A wake sets the clock and fires what is due; the clock begins at 0. */
export type Operation =
  | { readonly kind: 'arm'; readonly delayMs: number; readonly isReferenced: boolean }
  | { readonly kind: 'cancel'; readonly timer: number }
  | { readonly kind: 'wake'; readonly nowMs: number }
