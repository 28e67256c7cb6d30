/** Started by `nodeTimers`, with the modules inside Node.js exposed: reads operations, prints an outcome for each. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Operation } from './node-timers.ts'

const require = createRequire(import.meta.url)
const { Timeout, getTimerCallbacks, insert, timerListMap }: Internals = require('internal/timers')
const { internalBinding }: Bindings = require('internal/test/binding')
const { processTimers } = getTimerCallbacks(() => undefined)
const operations: Operation[] = JSON.parse(readFileSync(0, 'utf8'))
const timers: NodeJS.Timeout[] = []
let fired: number[] = []
let nowMs = 0
let wakesAtMs = Infinity

// By these two the loop learns when to come back: by a call where a timer is first of all, by what a pass returns else.
internalBinding('timers').scheduleTimer = (delayMs) => {
  wakesAtMs = nowMs + delayMs
}

const outcomes = operations.map((operation) => {
  fired = []

  switch (operation.kind) {
    case 'arm':
      timers.push(armed(operation.delayMs, operation.isReferenced))
      break
    case 'cancel':
      clearTimeout(timers[operation.timer])
      break
    case 'wake':
      nowMs = operation.nowMs
      wakesAtMs = Math.abs(processTimers(nowMs)) || Infinity
  }

  const lists = Object.values(timerListMap).toSorted((a, b) => a.priorityQueuePosition - b.priorityQueuePosition)

  return `${lists.map(({ msecs }) => msecs)}; fired: ${fired}; wakes at ${wakesAtMs}`
})

// The loop would wait for the timers that are left.
process.stdout.write(JSON.stringify(outcomes), () => process.exit())

/** As `setTimeout` does, at the moment of this clock. */
function armed(delayMs: number, isReferenced: boolean): NodeJS.Timeout {
  const number = timers.length
  const timer = new Timeout(() => fired.push(number), delayMs, undefined, false, isReferenced)

  insert(timer, delayMs, nowMs)

  return timer
}

interface Internals {
  readonly Timeout: new (
    callback: () => void,
    delayMs: number,
    args: undefined,
    isRepeat: boolean,
    isReferenced: boolean
  ) => NodeJS.Timeout
  readonly getTimerCallbacks: (runNextTicks: () => void) => { readonly processTimers: (nowMs: number) => number }
  readonly insert: (timer: NodeJS.Timeout, delayMs: number, startMs: number) => void
  readonly timerListMap: Readonly<Record<number, { readonly msecs: number; readonly priorityQueuePosition: number }>>
}

interface Bindings {
  readonly internalBinding: (name: 'timers') => { scheduleTimer: (delayMs: number) => void }
}
