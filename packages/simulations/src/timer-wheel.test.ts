import { expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { createTimerWheel } from './timer-wheel.ts'

test('what lies a turn ahead stays in its slot until then', () => {
  const wheel = createTimerWheel<{ tick: number }>(8)
  const fired: number[] = []
  const turn = (tick: number) => {
    wheel.turn(tick, (timer) => fired.push(timer.tick))
  }

  wheel.arm({ tick: 3 })
  wheel.arm({ tick: 11 })
  expect(wheel.slots()).toEqual([0, 0, 0, 2, 0, 0, 0, 0])

  ;[3, 4].forEach(turn)
  expect(fired).toEqual([3])
  turn(11)
  expect(fired).toEqual([3, 11])
})

test('of a thousand timers each fires once, at its tick, and none that is cancelled', () => {
  const random = createRandom(1)
  const wheel = createTimerWheel<{ tick: number }>(16)
  const timers = Array.from({ length: 1000 }, () => ({ tick: 1 + Math.floor(random() * 200) }))
  const cancelled = timers.filter(() => random() < 0.5)
  const fired: { tick: number }[] = []

  timers.forEach(wheel.arm)
  cancelled.forEach(wheel.cancel)

  for (let tick = 1; tick <= 200; tick++) {
    wheel.turn(tick, (timer) => {
      expect(timer.tick).toBe(tick)
      fired.push(timer)
    })
  }

  const expected = timers.filter((timer) => !cancelled.includes(timer)).toSorted((a, b) => a.tick - b.tick)

  expect(fired).toEqual(expected)
  expect(Math.max(...wheel.slots())).toBe(0)
})
