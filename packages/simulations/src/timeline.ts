import { createEventHeap } from './event-heap.ts'

/** What is due, in the order of the time at which it is due and never in that in which it was put in. Times in ms. */
export function createTimeline(): Timeline {
  const heap = createEventHeap<() => void>()
  let life = 0
  let now = 0

  return {
    now: () => now,
    at(due, action) {
      heap.push(due, action)
    },
    inMemory(delay, action) {
      const begun = life

      heap.push(now + delay, () => {
        if (begun === life) {
          action()
        }
      })
    },
    crash() {
      life++
    },
    step() {
      const due = heap.pop()

      if (due !== undefined) {
        now = due.at
        due.event()
      }

      return due !== undefined
    }
  }
}

/**
 * A crash makes an end of all that was put `inMemory` before. `step` does what is due next and says whether there was
 * anything.
 */
export interface Timeline {
  now(): number
  at(due: number, action: () => void): void
  inMemory(delay: number, action: () => void): void
  crash(): void
  step(): boolean
}
