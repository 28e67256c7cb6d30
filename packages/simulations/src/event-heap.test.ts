import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventHeap } from './event-heap.ts'

test('what is due first comes out first, and of two due at once the one put in first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (dues) => {
      const heap = createEventHeap<number>()

      dues.forEach((due, index) => {
        heap.push(due, index)
      })

      const expected = dues.map((due, index) => [due, index] as const).toSorted(([a], [b]) => a - b)
      const popped = dues.map(() => heap.pop())

      expect(popped.map((due) => [due?.at, due?.event])).toEqual(expected)
      expect(heap.pop()).toBeUndefined()
      expect(heap.size()).toBe(0)
    })
  )
})

test('what is put in while others come out takes its place among them', () => {
  const heap = createEventHeap<string>()

  heap.push(1, 'a')
  heap.push(5, 'd')
  expect(heap.pop()?.event).toBe('a')
  heap.push(3, 'c')
  heap.push(2, 'b')
  expect([heap.pop(), heap.pop(), heap.pop()].map((due) => due?.event)).toEqual(['b', 'c', 'd'])
})
