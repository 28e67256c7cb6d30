import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectMean, seeds } from '../test/estimate.ts'
import { wholeRuns } from '../test/whole-runs.ts'
import { timers } from './timers.ts'

test('the same timers kept three ways, under a seed', () => {
  const { armed, cancelled, asAsked, rounded, wheel } = timers.run()

  expect({
    armed,
    cancelled,
    asAsked: { ...asAsked, lists: asAsked.lists.length },
    rounded: { ...rounded, lists: rounded.lists.length },
    wheel: { ...wheel, slots: wheel.slots.filter(Boolean).length }
  }).toMatchInlineSnapshot(`
    {
      "armed": 120,
      "asAsked": {
        "fired": 28,
        "idleWakes": 5,
        "lists": 45,
        "made": 118,
        "meanLateMs": 0,
        "mostFired": 1,
        "moves": {
          "arm": 106,
          "cancel": 67,
          "fire": 121,
        },
        "wakes": 33,
      },
      "cancelled": 45,
      "rounded": {
        "fired": 26,
        "idleWakes": 3,
        "lists": 19,
        "made": 44,
        "meanLateMs": 24.23076923076923,
        "mostFired": 3,
        "moves": {
          "arm": 38,
          "cancel": 20,
          "fire": 67,
        },
        "wakes": 25,
      },
      "wheel": {
        "fired": 28,
        "idleWakes": 8,
        "meanLateMs": 20.535714285714285,
        "mostFired": 5,
        "slots": 17,
        "wakes": 20,
      },
    }
  `)
})

/** A delay that is equally likely to be any of 1 to 1,000 ms lies (s − 1)/2 below the next multiple of s, on average. */
test.each([10, 50, 250])('steps of %s ms: late by half a step, less half a millisecond', (step) => {
  const runs = seeds(20).map((seed) => timers.run({ timers: 1000, step, cancelled: 0, moment: 2000 }, seed))

  expectMean(
    runs.map(({ rounded }) => rounded.meanLateMs),
    (step - 1) / 2
  )
  expectMean(
    runs.map(({ wheel }) => wheel.meanLateMs),
    (step - 1) / 2
  )
})

/** Little's law: timers armed one each millisecond, of which that of millisecond s still waits at 1,000 with chance s/1,000. */
test('half of a thousand timers wait when the last is armed', () => {
  const waiting = seeds(20).map((seed) => waitingIn(timers.run({ timers: 1000, cancelled: 0 }, seed).asAsked))

  expectMean(waiting, 499.5)
})

test('rounding leaves as many lists as there are steps, however many timers there are', () => {
  for (const count of [300, 600, 1000]) {
    const { asAsked, rounded } = timers.run({ timers: count, cancelled: 0 })

    expect(rounded.lists.length).toBeLessThanOrEqual(20)
    expect(asAsked.lists.length).toBeGreaterThan(5 * rounded.lists.length)
  }
})

test('lists are left empty by unreferenced timers alone, and the fewer delays there are the fewer', () => {
  const emptyIn = (unref: number) => {
    const { asAsked, rounded } = timers.run({ timers: 500, cancelled: 90, unref })

    return [asAsked, rounded].map(({ lists }) => lists.filter((list) => list.timers === 0).length)
  }

  expect(emptyIn(0)).toEqual([0, 0])
  expect(emptyIn(1)).toEqual([84, 0])
})

test('a timer is waiting or has fired, once and late by less than a step; a wheel wakes at each step', () => {
  const settings = fc.record({
    timers: fc.integer({ min: 10, max: 300 }),
    step: fc.integer({ min: 1, max: 250 }),
    unref: fc.nat(1),
    moment: fc.nat(2000)
  })

  fc.assert(
    fc.property(settings, fc.integer(), (asked, seed) => {
      const { armed, asAsked, rounded, wheel } = timers.run({ ...asked, cancelled: 0 }, seed)
      const moment = Math.round(asked.moment / 10) * 10

      expect([asAsked, rounded].map((kept) => kept.fired + waitingIn(kept))).toEqual([armed, armed])
      expect(wheel.fired + wheel.slots.reduce((sum, slot) => sum + slot)).toBe(armed)
      expect(asAsked.meanLateMs).toBe(0)
      expect(Math.max(rounded.meanLateMs, wheel.meanLateMs)).toBeLessThan(asked.step)
      expect(Math.min(rounded.meanLateMs, wheel.meanLateMs)).toBeGreaterThanOrEqual(0)
      expect([asAsked.idleWakes, rounded.idleWakes, wheel.wakes]).toEqual([0, 0, Math.floor(moment / asked.step)])
    }),
    { numRuns: wholeRuns(40) }
  )
})

test('steps of a millisecond round nothing, and what is cancelled fires in none', () => {
  const { asAsked, rounded } = timers.run({ step: 1 })
  const cancelled = timers.run({ cancelled: 100, moment: 2000 })

  expect(rounded).toEqual(asAsked)
  expect([cancelled.asAsked, cancelled.rounded, cancelled.wheel].map(({ fired }) => fired)).toEqual([0, 0, 0])
})

function waitingIn({ lists }: { lists: { timers: number }[] }): number {
  return lists.reduce((sum, list) => sum + list.timers, 0)
}
