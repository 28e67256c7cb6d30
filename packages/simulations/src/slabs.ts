import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'

const sizes = [8, 64] as const
const drawnBytes = 2 ** 20

const parameters = [
  { name: 'bytes', label: 'A buffer', unit: 'bytes', min: 16, max: 32_768, step: 16, default: 16 },
  { name: 'interval', label: 'Kept, one in every', unit: 'buffers', min: 1, max: 4096, step: 1, default: 4096 },
  { name: 'kept', label: 'Buffers kept', unit: 'buffers', min: 1, max: 32, step: 1, default: 16 }
] as const satisfies readonly Parameter[]

/**
 * The same traffic through pools of 8 and of 64 KiB, until so many buffers are kept. A slab lives as long as one view
 * into it does. The rules are those of `allocate` in Node.js, lib/buffer.js of v24.21.0: less than half a pool shares a
 * slab, offsets are multiples of 8, and a request that does not fit starts a new slab.
 *
 * Nothing is random; integers only. Left out: the JavaScript object of each view, and the 64 bytes by which Node.js 26
 * aligns a slab.
 */
export const slabs = defineModel({ parameters, maxEvents: 32 * 4096, simulate })

function* simulate(values: Record<Name, number>): Simulation<SlabsOutputs> {
  const pools = sizes.map((kib) => createPool(kib * 1024))
  const payload = { bytes: 0 }
  const summary = () => ({ keptBytes: payload.bytes, pools: pools.map((pool) => pool.summary(payload.bytes)) })

  for (let sent = 0; payload.bytes < values.kept * values.bytes; sent++) {
    const keep = sent % values.interval === 0

    payload.bytes += keep ? values.bytes : 0
    pools.forEach((pool) => {
      pool.allocate(values.bytes, keep)
    })
    yield summary
  }

  return summary
}

/** Slabs that nothing points into are counted and forgotten, so the list is as long as what is kept. */
export function createPool(poolBytes: number): Pool {
  const pinned: Slab[] = []
  let current: Slab = { bytes: poolBytes, used: poolBytes, kept: [] }
  let made = 0

  return {
    allocate(bytes, keep) {
      if (bytes >= poolBytes / 2) {
        made++

        if (keep) {
          pinned.push({ bytes, used: bytes, kept: [{ offset: 0, bytes }] })
        }

        return
      }

      // #region shown
      if (bytes > poolBytes - current.used) {
        current = { bytes: poolBytes, used: 0, kept: [] }
        made++
      }

      if (keep) {
        if (current.kept.length === 0) {
          pinned.push(current)
        }

        current.kept.push({ offset: current.used, bytes })
      }

      current.used = Math.min(poolBytes, Math.ceil((current.used + bytes) / 8) * 8)
      // #endregion shown
    },
    summary(keptBytes) {
      const pinnedBytes = pinned.reduce((sum, slab) => sum + slab.bytes, 0)

      return {
        poolBytes,
        slabs: made,
        pinnedSlabs: pinned.length,
        pinnedBytes,
        factor: keptBytes === 0 ? 0 : pinnedBytes / keptBytes,
        drawn: pinned.slice(0, drawnBytes / poolBytes).map((slab) => ({ ...slab, kept: [...slab.kept] }))
      }
    }
  }
}

type Name = (typeof parameters)[number]['name']

export interface Pool {
  allocate(bytes: number, keep: boolean): void
  summary(keptBytes: number): PoolOutputs
}

/** `kept` are the live cells. */
export interface Slab {
  bytes: number
  used: number
  kept: { offset: number; bytes: number }[]
}

/** `slabs` counts all allocations of memory, `factor` is pinned over kept, `drawn` the first slabs that are pinned. */
export interface PoolOutputs {
  poolBytes: number
  slabs: number
  pinnedSlabs: number
  pinnedBytes: number
  factor: number
  drawn: Slab[]
}

export interface SlabsOutputs {
  keptBytes: number
  pools: PoolOutputs[]
}
