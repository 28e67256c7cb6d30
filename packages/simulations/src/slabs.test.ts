import { expect, test } from 'vitest'
import { createPool, slabs } from './slabs.ts'

test('one buffer of 16 bytes in 1,024 keeps a slab of 8 KiB alive, or a quarter of one of 64 KiB', () => {
  const { keptBytes, pools } = slabs.run({ interval: 1024 })

  expect(keptBytes).toBe(256)
  expect(pools.map(({ drawn, ...pool }) => ({ ...pool, drawn: drawn.length }))).toMatchInlineSnapshot(`
    [
      {
        "drawn": 16,
        "factor": 512,
        "pinnedBytes": 131072,
        "pinnedSlabs": 16,
        "poolBytes": 8192,
        "slabs": 31,
      },
      {
        "drawn": 4,
        "factor": 1024,
        "pinnedBytes": 262144,
        "pinnedSlabs": 4,
        "poolBytes": 65536,
        "slabs": 4,
      },
    ]
  `)
})

/**
 * k buffers of b bytes lie between two kept ones; a slab of P bytes holds one kept buffer in each k · b of them, and
 * one at least.
 */
test.each([1, 4, 64, 512, 1024, 4096])('one kept in %s: pinned bytes for each', (interval) => {
  const kept = 32

  for (const { poolBytes, pinnedBytes } of slabs.run({ interval, kept }).pools) {
    const slabsPinned = Math.min(kept, Math.ceil((kept * interval * 16) / poolBytes))

    expect(pinnedBytes).toBe(slabsPinned * poolBytes)
  }
})

test('a kept cell lies inside its slab, and no two overlap', () => {
  const pool = createPool(8192)
  const sizes = Array.from({ length: 3000 }, (_, index) => 1 + ((index * 97) % 4095))

  sizes.forEach((size) => {
    pool.allocate(size, true)
  })

  const { drawn, pinnedSlabs } = pool.summary(1)

  expect(pinnedSlabs).toBeGreaterThan(drawn.length)

  for (const { bytes, kept } of drawn) {
    kept.forEach((cell, index) => {
      expect(cell.offset % 8).toBe(0)
      expect(cell.offset).toBeGreaterThanOrEqual(
        index === 0 ? 0 : (kept[index - 1]?.offset ?? 0) + (kept[index - 1]?.bytes ?? 0)
      )
      expect(cell.offset + cell.bytes).toBeLessThanOrEqual(bytes)
    })
  }
})

test.each([
  [8192, 4095, 8192],
  [8192, 4096, 4096],
  [65_536, 4096, 65_536],
  [65_536, 32_767, 65_536],
  [65_536, 32_768, 32_768]
])('a pool of %s bytes: a buffer of %s keeps %s alive', (poolBytes, bytes, pinnedBytes) => {
  const pool = createPool(poolBytes)

  pool.allocate(bytes, true)
  expect(pool.summary(bytes)).toMatchObject({ pinnedSlabs: 1, pinnedBytes, factor: pinnedBytes / bytes })
})
