/** What the experiments share: how many timers, their delays, and one process for each number of different delays. */
import { spawnSync } from 'node:child_process'
import { TimerWheel } from '../examples/timer-wheel.ts'

export const timers = 100_000
export const spreadMs = 100_000
export const leadMs = 60_000
export const slots = 4096
export const tickMs = 50
export const seed = 1

const fire: (id: number) => void = () => {}
const round = Number(process.env['ROUND'] ?? 0)

/**
 * As many delays as there are timers, in random order, `distinct` of them different: from `leadMs` on, evenly over
 * `spreadMs`.
 */
export function delays(distinct: number): number[] {
  const step = spreadMs / distinct

  return shuffled(Array.from({ length: timers }, (_, index) => leadMs + (index % distinct) * step))
}

export function shuffled(values: readonly number[]): number[] {
  const result = [...values]
  let state = seed

  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0

    const other = Math.floor((state / 2 ** 32) * (last + 1))

    ;[result[last], result[other]] = [result[other]!, result[last]!]
  }

  return result
}

/** The wheel is built before it is armed. */
export const variants: Readonly<Record<string, (all: readonly number[]) => Timers>> = { setTimeout: timeouts, wheel }

function timeouts(all: readonly number[]): Timers {
  const handles: NodeJS.Timeout[] = []

  return {
    arm() {
      for (let id = 0; id < all.length; id++) {
        handles.push(setTimeout(fire, all[id], id))
      }
    },
    cancel() {
      for (const handle of handles) {
        clearTimeout(handle)
      }
    }
  }
}

function wheel(all: readonly number[]): Timers {
  const timer = new TimerWheel(all.length, slots)

  return {
    arm() {
      for (let id = 0; id < all.length; id++) {
        timer.arm(id, all[id]! / tickMs)
      }
    },
    cancel() {
      for (let id = 0; id < all.length; id++) {
        timer.cancel(id)
      }
    }
  }
}

/** Runs the script once more, in a process of its own for each series and each x, and passes on the samples that it prints. */
export function inProcesses(script: string, series: readonly string[], xs: readonly number[]): void {
  const cells = xs.flatMap((x) => series.map((name) => [name, String(x)]))

  for (const cell of round % 2 ? cells.toReversed() : cells) {
    const child = spawnSync(process.execPath, ['--expose-gc', script, ...cell], { encoding: 'utf8' })

    if (child.status !== 0) {
      throw new Error(child.stderr)
    }

    process.stdout.write(child.stdout)
  }
}

/** Heap and ArrayBuffers after a full collection. */
export function settledBytes(): number {
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc?.()
  }

  const { heapUsed, arrayBuffers } = process.memoryUsage()

  return heapUsed + arrayBuffers
}

export function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

export function nsEach(work: () => void): number {
  const start = process.hrtime.bigint()

  work()

  return Number((Number(process.hrtime.bigint() - start) / timers).toPrecision(4))
}

export interface Timers {
  arm(): void
  cancel(): void
}
