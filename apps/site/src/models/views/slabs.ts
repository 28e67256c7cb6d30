import { slabs, type PoolOutputs } from '@zerodeps/simulations/slabs'
import { quantity } from '../../charts/quantities.ts'
import { box, field } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

/** Each panel shows one MiB: 16 rows of 64 KiB. */
const rowBytes = 65_536
const rowHeight = 11
const panels = { width: 158, lefts: [field.left, field.right - 158] as const }

export const frame: Frame = {
  plot: {
    height: 240,
    title: 'Slabs that cannot be freed, the first MiB of them',
    up: [],
    across: [
      [panels.lefts[0] + panels.width / 2, 'slabs of 8 KiB'],
      [panels.lefts[1] + panels.width / 2, 'slabs of 64 KiB']
    ],
    acrossTitle: ''
  },
  traces: [
    { name: 'pinned', ink: 's1 d0', sample: 'box' },
    { name: 'live', ink: 's0 d0', shape: 'solid' }
  ],
  head: ['Pool of', 'Slabs', 'Pinned', 'Memory pinned', 'For a byte kept']
}

export const view = defineView({
  model: slabs,
  controls: ['bytes', 'interval', 'kept'],
  show({ keptBytes, pools }) {
    const held = pools.map(({ pinnedBytes, poolBytes }) => `${bytes(pinnedBytes)} in slabs of ${bytes(poolBytes)}`)

    return {
      paths: [pools.map(pinned).join(''), pools.map(live).join('')],
      rows: pools.map(({ poolBytes, slabs: made, pinnedSlabs, pinnedBytes, factor }) => [
        bytes(poolBytes),
        quantity(made, ''),
        quantity(pinnedSlabs, ''),
        bytes(pinnedBytes),
        quantity(factor, '')
      ]),
      sentence: `${bytes(keptBytes)} kept hold ${held.join(' and ')}.`
    }
  }
})

function pinned({ drawn }: PoolOutputs, panel: number): string {
  let offset = 0

  return drawn
    .map((slab) => {
      const outline = cell(panel, offset, slab.bytes, 1)

      offset += slab.bytes

      return outline
    })
    .join('')
}

function live({ drawn }: PoolOutputs, panel: number): string {
  let offset = 0

  return drawn
    .flatMap((slab) => {
      const cells = slab.kept.map((kept) => cell(panel, offset + kept.offset, kept.bytes, 0))

      offset += slab.bytes

      return cells
    })
    .join('')
}

/** A stretch of memory in a panel; the smallest is still seen. */
function cell(panel: number, offset: number, length: number, gap: number): string {
  const scale = panels.width / rowBytes
  const x = (panels.lefts[panel] ?? 0) + (offset % rowBytes) * scale
  const y = 24 + Math.floor(offset / rowBytes) * rowHeight

  return box(x + gap, y + 1, Math.max(2.5, length * scale - 2 * gap), rowHeight - 3)
}

function bytes(count: number): string {
  const units = ['bytes', 'KiB', 'MiB']
  const power = Math.min(2, Math.floor(Math.log2(Math.max(1, count)) / 10))

  return quantity(count / 1024 ** power, units[power] ?? '')
}
