import { expect, test } from 'vitest'
import { nodeTimers, type Operation } from '../test/node-timers.ts'
import { wholeRuns } from '../test/whole-runs.ts'
import { createRandom } from './random.ts'
import { createTimerLists, type ListedTimer } from './timer-lists.ts'

test.each(Array.from({ length: wholeRuns(6) }, (_, seed) => [seed, [4, 40, 4000][seed % 3] ?? NaN]))(
  'after each operation the heap stands as that of Node.js itself, which has fired the same and wakes at the same moment: seed %s with delays to %s ms',
  (seed, longestMs) => {
    const operations = drawOperations(seed, longestMs)

    expect(inLists(operations)).toEqual(nodeTimers(operations))
  }
)

test('timers of one delay have one list, and make no move until the last of them is gone', () => {
  const lists = createTimerLists()
  const timers = [0, 1, 2].map((startMs) => ({ startMs, delayMs: 50, isReferenced: true }))

  timers.forEach(lists.arm)
  expect(lists.lists()).toEqual([{ delayMs: 50, timers: 3 }])

  timers.forEach(lists.cancel)
  expect(lists.lists()).toEqual([])
  expect([lists.made(), lists.moves()]).toEqual([1, { arm: 0, cancel: 0, fire: 0 }])
})

/** A delay that rises never lets a list climb; one that falls lets each climb to the top, over the levels that there are. */
test.each([
  ['rising', (index: number) => 1 + index, () => 0],
  ['falling', (index: number) => 1000 - index, (size: number) => Math.floor(Math.log2(size))]
])('%s delays: a list climbs as far as it must and no further', (_, delayMs, climbs) => {
  const lists = createTimerLists()
  let expected = 0

  for (let index = 0; index < 1000; index++) {
    lists.arm({ startMs: 0, delayMs: delayMs(index), isReferenced: true })
    expected += climbs(index + 1)
    expect(lists.moves().arm).toBe(expected)
  }
})

test('an unreferenced timer that is cancelled leaves its list until it would have been due, and so a wake for nothing', () => {
  const lists = createTimerLists()
  const timer = { startMs: 0, delayMs: 5, isReferenced: false }
  const fired: ListedTimer[] = []

  lists.arm(timer)
  lists.cancel(timer)
  expect(lists.lists()).toEqual([{ delayMs: 5, timers: 0 }])
  expect(lists.wakesAtMs()).toBe(5)

  lists.fire(5, (each) => fired.push(each))
  expect([lists.lists(), lists.wakesAtMs(), fired]).toEqual([[], Infinity, []])
})

test('a wake stays where what it was for is cancelled, and comes earlier for an earlier list', () => {
  const lists = createTimerLists()
  const [later, sooner] = [9, 5].map((delayMs) => ({ startMs: 0, delayMs, isReferenced: true }))
  const wakes = [later, sooner].flatMap((timer) => (timer ? (lists.arm(timer), lists.wakesAtMs()) : []))

  expect(wakes).toEqual([9, 5])
})

function drawOperations(seed: number, longestMs: number): Operation[] {
  const random = createRandom(seed)
  const below = (bound: number) => Math.floor(random() * bound)
  let armed = 0
  let nowMs = 0

  return Array.from({ length: 1500 }, (): Operation => {
    const kind = armed === 0 ? 0 : below(10)

    if (kind < 5) {
      armed++

      return { kind: 'arm', delayMs: 1 + below(longestMs), isReferenced: below(2) === 0 }
    }

    if (kind < 8) {
      return { kind: 'cancel', timer: below(armed) }
    }

    nowMs += below(2 + longestMs / 40)

    return { kind: 'wake', nowMs }
  })
}

function inLists(operations: readonly Operation[]): string[] {
  const lists = createTimerLists<ListedTimer & { number: number }>()
  const timers: (ListedTimer & { number: number })[] = []
  let nowMs = 0

  return operations.map((operation) => {
    const fired: number[] = []

    switch (operation.kind) {
      case 'arm': {
        const { delayMs, isReferenced } = operation
        const timer = { number: timers.length, startMs: nowMs, delayMs, isReferenced }

        timers.push(timer)
        lists.arm(timer)
        break
      }
      case 'cancel': {
        const timer = timers[operation.timer]

        if (timer) {
          lists.cancel(timer)
        }

        break
      }
      case 'wake':
        nowMs = operation.nowMs
        lists.fire(nowMs, ({ number }) => fired.push(number))
    }

    return `${lists.lists().map(({ delayMs }) => delayMs)}; fired: ${fired}; wakes at ${lists.wakesAtMs()}`
  })
}
