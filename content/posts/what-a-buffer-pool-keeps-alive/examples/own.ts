import { readFileSync } from 'node:fs'

// #region own
/** A copy whose memory belongs to it alone. */
export function own(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)

  copy.set(bytes)

  return copy
}
// #endregion own

// #region pinned
/**
 * Bytes of memory that a set of long-lived buffers holds, against
 * the bytes they need.
 */
export function pinned(buffers: Iterable<Uint8Array>): {
  needed: number
  held: number
} {
  const stores = new Set<ArrayBufferLike>()
  let needed = 0

  for (const { buffer, byteLength } of buffers) {
    stores.add(buffer)
    needed += byteLength
  }

  const held = [...stores].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0
  )

  return { needed, held }
}
// #endregion pinned

const token = Buffer.from('7f3c9a51d2e84b06', 'hex')

console.log(pinned([token]), pinned([own(token)]))
console.log(
  'small file:',
  pinned([readFileSync(import.meta.filename).subarray(0, 8)])
)
