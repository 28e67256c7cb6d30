import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { FifoMap } from './fifo-map.ts'

test('the entry that was inserted first leaves', () => {
  const map = filled('a', 'b', 'c')

  assert.equal(map.size, 2)
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => map.get(key)),
    [undefined, 'b', 'c']
  )
})

test('a key that is there is updated, and nothing leaves', () => {
  const map = filled('a', 'b')

  map.set('a', 'new')
  assert.deepEqual(
    ['a', 'b'].map((key) => map.get(key)),
    ['new', 'b']
  )
})

test('a deleted key leaves room, and one that is not there is no deletion', () => {
  const map = filled('a', 'b')

  assert.equal(map.delete('b'), true)
  assert.equal(map.delete('b'), false)
  map.set('c', 'c')
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => map.get(key)),
    ['a', undefined, 'c']
  )
})

test('the oldest leaves after as many deletions as there are places, and more', () => {
  const map = filled('a', 'b')

  for (let round = 0; round < 7; round++) {
    map.delete('b')
    map.set('b', 'b')
  }

  map.set('c', 'c')
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => map.get(key)),
    [undefined, 'b', 'c']
  )
})

test('the walk past dead entries is paid once for as many deletions as there are places', (context) => {
  const map = new FifoMap<number, number>(4)
  const keys = context.mock.method(Map.prototype, 'keys')

  for (let key = 0; key < 8; key++) {
    map.set(key, key)
    map.delete(key)
  }

  assert.equal(keys.mock.callCount(), 2)
})

test('what was deleted by its key does not stay in memory', async () => {
  const map = new FifoMap<number, object>(1_000)
  const deleted: WeakRef<object>[] = []

  for (let key = 0; key < 20_000; key++) {
    const value = { key }

    map.set(key, value)
    deleted.push(new WeakRef(value))
    map.delete(key)
  }

  await setImmediate()
  collect()
  assert.equal(map.size, 0)
  assert.ok(deleted.filter((each) => each.deref()).length < 5_000)
})

for (const maxEntries of [0, -1, 1.5, NaN, 2 ** 53]) {
  test(`${maxEntries} entries are refused`, () => {
    assert.throws(() => new FifoMap(maxEntries), { name: 'RangeError', message: /positive integer/ })
  })
}

/** A full collection of garbage. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

function filled(...keys: string[]): FifoMap<string, string> {
  const map = new FifoMap<string, string>(2)

  for (const key of keys) {
    map.set(key, key)
  }

  return map
}
