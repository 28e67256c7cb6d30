import { createTimerLists, type ListedTimer, type Moves } from './timer-lists.ts'
import { createTimerWheel } from './timer-wheel.ts'

const slots = 64

/** The lists of Node.js, and what they cost. */
export function keepInLists() {
  const lists = createTimerLists<ListedTimer & Asked>()
  const wakes = createWakes()

  return {
    arm: lists.arm,
    cancel: lists.cancel,
    wake(nowMs: number) {
      if (lists.wakesAtMs() <= nowMs) {
        wakes.count(nowMs, (fired) => {
          lists.fire(nowMs, fired)
        })
      }
    },
    summary: (): KeptInLists => ({
      ...wakes.summary(),
      lists: lists.lists(),
      made: lists.made(),
      moves: lists.moves()
    })
  }
}

/** A wheel that turns by one slot a step; its first tick is a step after the beginning. */
export function keepInWheel(stepMs: number) {
  const wheel = createTimerWheel<{ tick: number } & Asked>(slots)
  const wakes = createWakes()

  return {
    arm: wheel.arm,
    cancel: wheel.cancel,
    wake(nowMs: number) {
      if (nowMs > 0 && nowMs % stepMs === 0) {
        wakes.count(nowMs, (fired) => {
          wheel.turn(nowMs / stepMs, fired)
        })
      }
    },
    summary: (): KeptInWheel => ({ ...wakes.summary(), slots: wheel.slots() })
  }
}

function createWakes() {
  const counts = { fired: 0, wakes: 0, idleWakes: 0, mostFired: 0 }
  let lateMs = 0

  return {
    /** `fire` calls back with each timer that it fires. */
    count(nowMs: number, fire: (fired: (timer: Asked) => void) => void) {
      let fired = 0

      fire(({ askedMs }) => {
        fired++
        lateMs += nowMs - askedMs
      })
      counts.wakes++
      counts.idleWakes += fired === 0 ? 1 : 0
      counts.mostFired = Math.max(counts.mostFired, fired)
      counts.fired += fired
    },
    summary: (): Kept => ({ ...counts, meanLateMs: lateMs / Math.max(1, counts.fired) })
  }
}

/** When a timer was asked to fire. */
export interface Asked {
  readonly askedMs: number
}

/**
 * `idleWakes` are those at which nothing was due: of lists, because what they were for had been cancelled. `mostFired` is
 * the most at one wake.
 */
export interface Kept {
  fired: number
  wakes: number
  idleWakes: number
  mostFired: number
  meanLateMs: number
}

/** `lists` in the order of the heap; `made` is how many there have been. */
export interface KeptInLists extends Kept {
  lists: { delayMs: number; timers: number }[]
  made: number
  moves: Moves
}

/** `slots` are the timers of each; the hand of the wheel stands at the slot of its wakes. */
export interface KeptInWheel extends Kept {
  slots: number[]
}
