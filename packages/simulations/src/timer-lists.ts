/**
 * Timers as Node.js keeps them: a list for each delay, in order of arming, and a binary heap of the lists by the moment at
 * which the first timer of each is due. `insert`, `listOnTimeout` and `processTimers` in lib/internal/timers.js,
 * lib/internal/priority_queue.js, and `unenroll` in lib/timers.js, of v24.21.0.
 */
export function createTimerLists<Timer extends ListedTimer>(): TimerLists<Timer> {
  const lists = new Map<number, List<Timer>>()
  // As in Node.js, the first is at place 1: the children of a place are at twice its number and one behind that.
  const heap: (List<Timer> | undefined)[] = [undefined]
  let wakesAtMs = Infinity
  let order = 0
  let made = 0
  let cause: keyof Moves = 'arm'
  const moves: Moves = { arm: 0, cancel: 0, fire: 0 }

  // #region shown
  const arm = (timer: Timer) => {
    cause = 'arm'

    let list = lists.get(timer.delayMs)

    if (!list) {
      list = { delayMs: timer.delayMs, dueMs: dueMs(timer), order: order++, place: heap.length, timers: new Set() }
      lists.set(timer.delayMs, list)
      heap.push(list)
      rise(list)
      wakesAtMs = Math.min(wakesAtMs, list.dueMs)
      made++
    }

    list.timers.add(timer)
  }

  const cancel = (timer: Timer) => {
    cause = 'cancel'

    const list = lists.get(timer.delayMs)

    if (list?.timers.delete(timer) && list.timers.size === 0 && timer.isReferenced) {
      remove(list)
    }
  }
  // #endregion shown

  const fire = (nowMs: number, fired: (timer: Timer) => void) => {
    cause = 'fire'

    for (let list = heap[1]; list && list.dueMs <= nowMs; list = heap[1]) {
      fireList(list, nowMs, fired)
    }

    wakesAtMs = heap[1]?.dueMs ?? Infinity
  }

  /** Fires what is due of a list. What is left says when it is due again. */
  const fireList = (list: List<Timer>, nowMs: number, fired: (timer: Timer) => void) => {
    for (const timer of list.timers) {
      if (dueMs(timer) > nowMs) {
        list.dueMs = dueMs(timer)
        list.order = order++
        sink(list)

        return
      }

      list.timers.delete(timer)
      fired(timer)
    }

    remove(list)
  }

  const remove = (list: List<Timer>) => {
    const last = heap.pop()

    lists.delete(list.delayMs)

    if (last && last !== list) {
      put(last, list.place)
      rise(last)
      sink(last)
    }
  }

  const rise = (list: List<Timer>) => {
    for (let parent = above(list); parent && isBefore(list, parent); parent = above(list)) {
      swap(parent, list)
    }
  }

  const sink = (list: List<Timer>) => {
    for (let child = firstBelow(list); child && isBefore(child, list); child = firstBelow(list)) {
      swap(list, child)
    }
  }

  const above = ({ place }: List<Timer>) => heap[place >> 1]

  const firstBelow = ({ place }: List<Timer>) => {
    const [left, right] = [heap[2 * place], heap[2 * place + 1]]

    return left && right && isBefore(right, left) ? right : left
  }

  const swap = (upper: List<Timer>, lower: List<Timer>) => {
    const { place } = upper

    put(upper, lower.place)
    put(lower, place)
    moves[cause]++
  }

  const put = (list: List<Timer>, place: number) => {
    heap[place] = list
    list.place = place
  }

  return {
    arm,
    cancel,
    fire,
    wakesAtMs: () => wakesAtMs,
    lists: () => heap.flatMap((list) => (list ? { delayMs: list.delayMs, timers: list.timers.size } : [])),
    made: () => made,
    moves: () => ({ ...moves })
  }
}

function dueMs({ startMs, delayMs }: ListedTimer): number {
  return startMs + delayMs
}

function isBefore(a: List<unknown>, b: List<unknown>): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order)
}

/** Delays are whole milliseconds. */
export interface ListedTimer {
  readonly startMs: number
  readonly delayMs: number
  /** An unreferenced timer that is cancelled leaves its list in the heap, empty or not. */
  readonly isReferenced: boolean
}

export interface TimerLists<Timer> {
  arm(timer: Timer): void
  /** Does nothing to a timer that has fired. */
  cancel(timer: Timer): void
  /** Fires what is due, list by list. */
  fire(nowMs: number, fired: (timer: Timer) => void): void
  /** When the loop is woken next: not put off where what it was for is cancelled. `Infinity` if it is not. */
  wakesAtMs(): number
  /** In the order of the heap, the first of all due in front. */
  lists(): { delayMs: number; timers: number }[]
  /** How many lists there have been. */
  made(): number
  moves(): Moves
}

/** By how many places lists have moved up or down the heap so far, by what moved them. */
export interface Moves {
  arm: number
  cancel: number
  fire: number
}

interface List<Timer> {
  readonly delayMs: number
  dueMs: number
  /** Of two lists that are due at once, the one with the lower is first. */
  order: number
  place: number
  readonly timers: Set<Timer>
}
