import { createPool } from '@zerodeps/simulations/slabs'
import { print, recordedIn } from './recorded.ts'

/**
 * What a process holds beyond one that keeps no buffer: what the article on the buffer pool recorded, as the medians of its
 * rounds, and the slabs that the model pins under the same traffic.
 */
const recorded = recordedIn(
  new URL('../../../posts/what-a-buffer-pool-keeps-alive/bench/resident.json', import.meta.url)
)
const rounds = 8000

print({
  title: 'Memory held by kept buffers, recorded and in the model',
  note: 'Resident memory beyond that of a process that keeps none, beside pinned slabs.',
  x: { label: 'Buffers kept', unit: 'buffers', scale: 'linear' },
  y: { label: 'Memory', unit: 'MiB', scale: 'linear' }
})

for (const [node, poolBytes] of [
  ['Node 22', 8192],
  ['Node 24', 65_536]
] as const) {
  const [none, ...points] = recorded(`kept as it came, ${node}`)

  for (const { x, y } of points) {
    print({ series: `${node}, recorded`, x, y: y - none!.y })
    print({ series: `${node}, model`, x, y: pinnedMib(poolBytes, x) })
  }
}

/** The traffic of the recording: so many times a buffer of 16 bytes, some of which are kept, then 64 KiB that is dropped. */
function pinnedMib(poolBytes: number, kept: number): number {
  const pool = createPool(poolBytes)

  for (let round = 0; round < rounds; round++) {
    pool.allocate(16, round % (rounds / kept) === 0)

    for (let dropped = 0; dropped < 64; dropped++) {
      pool.allocate(1024, false)
    }
  }

  return pool.summary(1).pinnedBytes / 2 ** 20
}
