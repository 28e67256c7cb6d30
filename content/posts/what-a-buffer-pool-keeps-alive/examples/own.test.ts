import assert from 'node:assert/strict'
import { test } from 'node:test'
import { own, pinned } from './own.ts'

test('a copy has the same bytes and a memory of its own', () => {
  const bytes = Buffer.from('abcd')
  const copy = own(bytes)

  assert.deepEqual(copy, bytes)
  assert.notEqual(copy.buffer, bytes.buffer)
  assert.equal(copy.buffer.byteLength, 4)
})

test('two views of one slab hold it once', () => {
  const slab = new ArrayBuffer(64)

  assert.deepEqual(pinned([new Uint8Array(slab, 0, 4), new Uint8Array(slab, 8, 4)]), { needed: 8, held: 64 })
  assert.deepEqual(pinned([own(new Uint8Array(slab, 0, 4))]), { needed: 4, held: 4 })
})
