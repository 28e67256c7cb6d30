import {
  PerformanceObserver,
  constants,
  type PerformanceEntry
} from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Allocates at a steady rate, keeps one record in `keepOneIn` while the next `lives` are allocated, and drops the others
 * at once. `node allocator.ts [perSecond] [keepOneIn] [lives] [durationMs] [kind] [slots]`: `Infinity` keeps the first
 * alone; a `small` record has 56 bytes, a `large` one 1024; `slots` beyond those that the kept records need stay empty.
 * Prints JSON: the milliseconds of each young collection and of each other, or of a step of one.
 */
const [
  perSecond = '4000000',
  keepOneIn = '50',
  lives = '3000000',
  durationMs = '4000',
  kind = 'small',
  slots = '1'
] = process.argv.slice(2)
const make = kind === 'small' ? small : large
const alive = Math.max(
  1,
  Math.round(Number(lives) / Number(keepOneIn))
)

// #region allocate
const inFlight = new Array<object | null>(64).fill(null)
const kept = new Array<object | null>(
  Math.max(alive, Number(slots))
).fill(null)
let allocated = 0
let stored = 0

function allocate(count: number, every: number) {
  for (
    const end = allocated + count;
    allocated < end;
    allocated++
  ) {
    const record = make(allocated)

    // So that no allocation is optimised away.
    inFlight[allocated % inFlight.length] = record

    if (allocated % every === 0) {
      kept[(stored + kept.length - alive) % kept.length] = null
      kept[stored % kept.length] = record
      stored++
    }
  }
}
// #endregion allocate

function small(id: number) {
  return { id, price: 1, size: 2, venue: 3 }
}

function large(id: number) {
  return new Array<number>(122).fill(id)
}

const minor: number[] = []
const other: number[] = []
const observer = new PerformanceObserver((list) => {
  for (const {
    duration,
    detail
  } of list.getEntries() as Collection[]) {
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) {
      minor.push(duration)
    } else {
      other.push(duration)
    }
  }
})

observer.observe({ entryTypes: ['gc'] })

const startMs = performance.now()

for (
  let passedMs = 0;
  passedMs < Number(durationMs);
  passedMs = performance.now() - startMs
) {
  allocate(
    Math.floor((passedMs * Number(perSecond)) / 1000) - allocated,
    Number(keepOneIn)
  )
  await sleep(1)
}

const elapsedMs = performance.now() - startMs

await sleep(20) // entries come a turn of the loop late
observer.disconnect()
console.log(
  JSON.stringify({ allocated, stored, elapsedMs, minor, other })
)

interface Collection extends PerformanceEntry {
  detail: { kind: number }
}
