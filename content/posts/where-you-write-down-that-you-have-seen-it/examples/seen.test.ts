import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SeenGenerations, SeenSet, SeenTable } from './seen.ts'

const exact = { SeenSet, SeenTable }

for (const [name, Seen] of Object.entries({ ...exact, SeenGenerations })) {
  describe(name, () => {
    test('an id is new once', () => {
      const seen = new Seen(4)

      assert.deepEqual(
        [7, 7, 0, 0, -1, -1, 2 ** 31 - 1, 7].map((id) => seen.add(id)),
        [true, false, true, false, true, false, true, false]
      )
    })

    for (const window of [0, -1, 1.5, NaN]) {
      test(`a window of ${window} is refused`, () => {
        assert.throws(() => new Seen(window), { name: 'RangeError', message: /positive integer/ })
      })
    }

    test('the last ids of a window are remembered, whatever came before', () => {
      for (const { isKnown, id } of history(Seen, 16, 5_000)) {
        assert.ok(isKnown, `${id} was forgotten`)
      }
    })
  })
}

for (const [name, Seen] of Object.entries(exact)) {
  test(`${name} forgets an id when as many new ones have come as its window holds`, () => {
    const seen = new Seen(3)

    assert.deepEqual(
      [1, 2, 3, 1, 4, 2, 3, 4, 1].map((id) => seen.add(id)),
      [true, true, true, false, true, false, false, false, true]
    )
  })

  test(`${name} agrees with a plain list of the last ids, over ids that collide`, () => {
    const seen = new Seen(50)
    const last: number[] = []

    for (const id of randomIds(20_000, 120)) {
      const isNew = !last.includes(id)

      assert.equal(seen.add(id), isNew)

      if (isNew) {
        last.push(id)
        last.splice(0, last.length - 50)
      }
    }
  })
}

test('generations forget between one window and two', () => {
  const seen = new SeenGenerations(3)

  for (let id = 1; id <= 6; id++) {
    seen.add(id)
  }

  assert.equal(seen.add(1), false)
  seen.add(7)
  assert.equal(seen.add(4), false)
  assert.equal(seen.add(1), true)
})

/** Adds ids, and asks each time for one of the window behind. */
function* history(Seen: new (window: number) => { add(id: number): boolean }, window: number, count: number) {
  const seen = new Seen(window)
  const added: number[] = []

  for (const id of randomIds(count, 1_000)) {
    if (seen.add(id)) {
      added.push(id)
    }

    const asked = added[Math.max(0, added.length - 1 - (added.length % window))]!

    yield { id: asked, isKnown: !seen.add(asked) }
  }
}

/** So many ids of so many different ones, over all 32 bits. */
function randomIds(count: number, different: number): number[] {
  let state = 1

  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0

    return Math.imul((state >>> 8) % different, 0x85ebca6b)
  })
}
