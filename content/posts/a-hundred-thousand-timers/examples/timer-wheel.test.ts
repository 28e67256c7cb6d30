import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TimerWheel } from './timer-wheel.ts'

test('what is armed fires once, at its tick, in order of arming', () => {
  const { wheel, fired } = started(8)

  wheel.arm(1, 3)
  wheel.arm(0, 3)
  wheel.arm(2, 2)

  assert.deepEqual(fired(1), [])
  assert.deepEqual(fired(3), ['2 at 2', '1 at 3', '0 at 3'])
  assert.deepEqual(fired(50), [])
})

test('what lies turns of the wheel ahead waits for its own', () => {
  const { wheel, fired } = started(8)

  wheel.arm(0, 4 + 3 * 8)
  wheel.arm(1, 4)

  assert.deepEqual(fired(27), ['1 at 4'])
  assert.deepEqual(fired(28), ['0 at 28'])
})

test('a cancelled timer does not fire, and one that is armed again fires at the later tick alone', () => {
  const { wheel, fired } = started(8)

  wheel.arm(0, 2)
  wheel.arm(1, 2)

  assert.equal(wheel.cancel(0), true)
  assert.equal(wheel.cancel(0), false)
  wheel.arm(1, 5)
  assert.deepEqual(fired(9), ['1 at 5'])
  assert.equal(wheel.cancel(1), false)
})

test('a tick that has passed means the next one; a part of a tick means the whole', () => {
  const { wheel, fired } = started(8)

  fired(3)
  wheel.arm(0, 1)
  wheel.arm(1, NaN)
  wheel.arm(2, 4.2)
  assert.deepEqual(fired(20), ['0 at 4', '1 at 4', '2 at 5'])
})

test('a callback may arm its own timer for the same slot, and cancel one that is due with it', () => {
  const wheel = new TimerWheel(3, 4)
  const fired: string[] = []

  wheel.arm(0, 1)
  wheel.arm(1, 1)

  for (let tick = 1; tick <= 12; tick++) {
    wheel.advance(tick, (id) => {
      fired.push(`${id} at ${tick}`)
      wheel.cancel(1)
      wheel.arm(id, tick + 4)
    })
  }

  assert.deepEqual(fired, ['0 at 1', '0 at 5', '0 at 9'])
})

test('after a callback that throws, the others of its tick fire with the next', () => {
  const { wheel, fired } = started(4)

  wheel.arm(0, 1)
  wheel.arm(1, 1)
  wheel.arm(2, 5)

  assert.throws(() => wheel.advance(1, () => assert.fail('broken')), /broken/)
  assert.deepEqual(fired(6), ['1 at 2', '2 at 5'])
})

test('of two thousand timers, each fires at the tick that it was armed for last', () => {
  const { wheel, fired } = started(64, 2000)
  const due = new Map<number, number>()
  let state = 1

  for (let step = 0; step < 10_000; step++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0

    const id = (state >>> 8) % 2000
    const tick = 1 + ((state >>> 3) % 500)

    if (state % 5 === 0) {
      assert.equal(wheel.cancel(id), due.delete(id))
    } else {
      wheel.arm(id, tick)
      due.set(id, tick)
    }
  }

  const expected = [...due].map(([id, tick]) => `${id} at ${tick}`)

  assert.deepEqual(fired(500).toSorted(), expected.toSorted())
})

for (const slots of [0, 0.5, 3, -4, NaN]) {
  test(`${slots} slots are refused`, () => {
    assert.throws(() => new TimerWheel(1, slots), { name: 'RangeError', message: /power of two/ })
  })
}

for (const id of [-1, 2, NaN]) {
  test(`an id of ${id} is refused where there are two`, () => {
    assert.throws(() => new TimerWheel(2).arm(id, 1), { name: 'RangeError', message: /no id/ })
  })
}

/** A wheel whose `fired` advances tick by tick and returns what fired meanwhile. */
function started(slots: number, ids = 3) {
  const wheel = new TimerWheel(ids, slots)
  let now = 0

  const fired = (until: number) => {
    const names: string[] = []

    while (now < until) {
      now++
      wheel.advance(now, (id) => names.push(`${id} at ${now}`))
    }

    return names
  }

  return { wheel, fired }
}
