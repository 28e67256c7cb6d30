import { slots } from '@zerodeps/simulations/slots'
import { quantity } from '../../charts/quantities.ts'
import { across, box, field, line, round } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

const row = { top: 26, height: 20 }
const walked = { top: 92, bottom: 196 }
/** More slots are drawn as one box, more corners as a band. */
const most = 128

export const frame: Frame = {
  button: { name: 'evictions', label: 'Evict the oldest' },
  plot: {
    height: 234,
    title: 'The slots of the table, and the walk past the dead ones',
    up: [
      [row.top + 10, 'slots'],
      [walked.top, 'all slots'],
      [walked.bottom - 4, '0']
    ],
    across: [
      [field.left, 'first eviction'],
      [field.right, 'last']
    ],
    acrossTitle: ''
  },
  traces: [
    { name: 'all slots', ink: 's2 d0', shape: 'grid', sample: 'box' },
    { name: 'dead', ink: 's2 d0', sample: 'hatched' },
    { name: 'live', ink: 's1 d0', shape: 'solid' },
    { name: 'walk of a fresh iterator', ink: 's0 d0' }
  ],
  head: ['Table', 'Slots']
}

export const view = defineView({
  model: slots,
  controls: ['window', 'evictions'],
  show({ row: { capacity, dead, live, walk }, walks, rebuilds, meanWalk }, { window, evictions }) {
    const cell = (field.right - field.left) / capacity
    const drawn = capacity <= most
    const walkAt = (share: number) => round(walked.bottom - share * (walked.bottom - walked.top))
    const { top, height } = row
    const liveFrom = round(field.left + dead * cell)

    return {
      paths: [
        box(field.left, top, field.right - field.left, height) +
          (drawn ? `M${field.left} ${top + height}${`m${cell}-${height}v${height}`.repeat(capacity - 1)}` : ''),
        drawn
          ? `M${field.left} ${top}${`m0 ${height}l${cell}-${height}`.repeat(dead)}`
          : box(field.left, top + 2, dead * cell, height - 4),
        drawn
          ? `M${liveFrom + 1.5} ${top + 2}${`v${height - 4}h${cell - 3}v-${height - 4}zm${cell} 0`.repeat(live)}`
          : box(liveFrom, top, live * cell, height),
        `${line(saw(walks).map(([eviction, length]) => [across(eviction / Math.max(1, walks.length - 1)), walkAt(length / capacity)]))}M${field.left} ${top + height + 8}H${round(liveFrom + cell / 2)}l-4-3m4 3-4 3`
      ],
      rows: [
        ['All', quantity(capacity, '')],
        ['Live', quantity(live, '')],
        ['Dead, in front of them', quantity(dead, '')],
        ['Looked at by the last eviction', quantity(walk, '')],
        ['Looked at on average', quantity(meanWalk, '')],
        ['Times the table was replaced', quantity(rebuilds.length, '')]
      ],
      sentence: `After ${quantity(evictions, '')} evictions from a window of ${quantity(window, '')}, ${quantity(dead, '')} of ${quantity(capacity, '')} slots are dead: the next fresh iterator looks at ${quantity(dead + 1, '')}.`
    }
  }
})

/** The corners of the walks over time; of too many, the longest and the shortest walk of each of as many stretches. */
function saw(walks: readonly number[]): (readonly [eviction: number, length: number])[] {
  const corners = walks.flatMap((length, index) =>
    walks[index - 1] === length - 1 && walks[index + 1] === length + 1 ? [] : [[index, length] as const]
  )

  if (corners.length <= 2 * most) {
    return corners
  }

  const stretch = Math.ceil(walks.length / most)

  return Array.from({ length: Math.ceil(walks.length / stretch) }, (_, index) =>
    walks.slice(index * stretch, (index + 1) * stretch)
  ).flatMap((some, index) => [Math.max(...some), Math.min(...some)].map((length) => [index * stretch, length] as const))
}
