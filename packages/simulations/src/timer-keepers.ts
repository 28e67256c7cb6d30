import { createTimerLists, type ListedTimer } from './timer-lists.ts'
import { createTimerWheel } from './timer-wheel.ts'

const slots = 64

/** The lists of Node.js, and what they cost: the heap's moves are counted for what caused them. */
export function keepInLists() {
  const lists = createTimerLists<ListedTimer & Asked>()
  const wakes = createWakes()
  const counts = { armed: 0, cancelled: 0 }
  const moves = { arming: 0, cancelling: 0, waking: 0 }

  /** The moves since it was last asked for them. */
  const moved = () => lists.moves() - moves.arming - moves.cancelling - moves.waking

  return {
    arm(timer: ListedTimer & Asked) {
      lists.arm(timer)
      moves.arming += moved()
      counts.armed++
    },
    cancel(timer: ListedTimer & Asked) {
      lists.cancel(timer)
      moves.cancelling += moved()
      counts.cancelled++
    },
    wake(nowMs: number) {
      if (lists.wakesAtMs() > nowMs) {
        return
      }

      wakes.count(nowMs, (fired) => lists.fire(nowMs, fired))
      moves.waking += moved()
    },
    summary: (): KeptInLists => ({
      ...wakes.summary(),
      lists: lists.lists(),
      made: lists.made(),
      movesToArm: each(moves.arming, counts.armed),
      movesToCancel: each(moves.cancelling, counts.cancelled),
      movesToWake: each(moves.waking, wakes.summary().wakes)
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
        wakes.count(nowMs, (fired) => wheel.turn(nowMs / stepMs, fired))
      }
    },
    summary: (): KeptInWheel => ({ ...wakes.summary(), slots: wheel.slots() })
  }
}

function createWakes() {
  const counts = { fired: 0, wakes: 0, idleWakes: 0, mostFired: 0, passed: 0 }
  let lateMs = 0

  return {
    /** `fire` calls back with each timer that it fires, and gives how many it looked at and left. */
    count(nowMs: number, fire: (fired: (timer: Asked) => void) => number) {
      let fired = 0

      counts.passed += fire(({ askedMs }) => {
        fired++
        lateMs += nowMs - askedMs
      })
      counts.wakes++
      counts.idleWakes += fired === 0 ? 1 : 0
      counts.mostFired = Math.max(counts.mostFired, fired)
      counts.fired += fired
    },
    summary: (): Kept => ({ ...counts, meanLateMs: each(lateMs, counts.fired) })
  }
}

function each(sum: number, count: number): number {
  return sum / Math.max(1, count)
}

/** When a timer was asked to fire. */
export interface Asked {
  readonly askedMs: number
}

/**
 * `idleWakes` are those at which nothing was due: of lists, because what they were for had been cancelled. `mostFired` is
 * the most at one wake, `passed` how many timers were looked at and left, since they are due later.
 */
export interface Kept {
  fired: number
  wakes: number
  idleWakes: number
  mostFired: number
  passed: number
  meanLateMs: number
}

/**
 * `lists` in the order of the heap; `made` is how many there have been. Moves are the places by which lists move in the
 * heap, for a timer that is armed, one that is cancelled, and a wake.
 */
export interface KeptInLists extends Kept {
  lists: { delayMs: number; timers: number }[]
  made: number
  movesToArm: number
  movesToCancel: number
  movesToWake: number
}

/** `slots` are the timers of each; the hand of the wheel stands at the slot of its wakes. */
export interface KeptInWheel extends Kept {
  slots: number[]
}
