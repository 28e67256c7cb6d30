import type { Kept, KeptInLists, KeptInWheel } from '@zerodeps/simulations/timer-keepers'
import { timers } from '@zerodeps/simulations/timers'
import { quantity } from '../../charts/quantities.ts'
import { round } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

/** Of both trees the left edge and the height; of the upper and the lower one the right edge and the top. */
const [left, treeHeight] = [8, 80]
const [upper, lower] = [
  [392, 24],
  [224, 116]
] as const
const wheel = { x: 316, y: 156, rim: 26, longest: 18 }
/** Between two levels of a tree, and for each timer of a bar where there is room. */
const [levelHeight, timerLength] = [8, 4]

export const frame: Frame = {
  button: { name: 'moment', label: '10 ms later' },
  plot: {
    height: 240,
    title: 'The heap of lists, with delays as asked',
    up: [],
    across: [
      [(left + lower[0]) / 2, 'the same, delays rounded up'],
      [wheel.x, 'a wheel of 64 slots']
    ],
    acrossTitle: ''
  },
  traces: [
    { name: 'heap, or the wheel with its hand', ink: 's2 d0' },
    { name: 'the timers of a list or of a slot', ink: 's0 d0' },
    { name: 'a list left empty', ink: 's1 d0', shape: 'dots' }
  ],
  head: ['Up to this moment', 'As asked', 'Rounded', 'Wheel']
}

export const view = defineView({
  model: timers,
  controls: ['timers', 'step', 'cancelled', 'unref', 'moment'],
  show({ armed, cancelled, asAsked, rounded, wheel: ring }) {
    const pictures = [tree(asAsked, ...upper), tree(rounded, ...lower), dial(ring)]
    const joined = (part: keyof Picture) => pictures.flatMap((picture) => picture[part]).join('')
    const ofAll = (of: (kept: Kept) => number, unit = '') =>
      [asAsked, rounded, ring].map((kept) => quantity(of(kept), unit))
    const ofLists = (of: (kept: KeptInLists) => number, count = 1) =>
      [asAsked, rounded].map((kept) => quantity(of(kept) / Math.max(1, count), ''))
    const made = ofLists((kept) => kept.made)
    const inHeap = ofLists(({ lists }) => lists.length)
    const empty = ofLists(({ lists }) => lists.filter(({ timers }) => timers === 0).length)

    return {
      paths: [joined('frame'), joined('timers'), joined('empty')],
      rows: [
        ['Lists, or slots in use', ...inHeap, quantity(ring.slots.filter(Boolean).length, '')],
        ['Empty lists', ...empty, '0'],
        ['Lists made', ...made, '0'],
        ['Moves to arm one', ...ofLists(({ moves }) => moves.arm, armed), '0'],
        ['Moves to cancel one', ...ofLists(({ moves }) => moves.cancel, cancelled), '0'],
        ['Moves at a wake', ...ofLists(({ moves, wakes }) => moves.fire / Math.max(1, wakes)), '0'],
        ['Wakes', ...ofAll(({ wakes }) => wakes)],
        ['Wakes for nothing', ...ofAll(({ idleWakes }) => idleWakes)],
        ['Most fired at once', ...ofAll(({ mostFired }) => mostFired)],
        ['Late on average', ...ofAll(({ meanLateMs }) => meanLateMs, 'ms')]
      ],
      sentence: `Timers armed: ${quantity(armed, '')}; lists made: ${made.join(' as asked, ')} rounded; in the heap: ${inHeap.join(' and ')}, of these empty: ${empty.join(' and ')}.`
    }
  }
})

/** Each list hangs under its place in the heap, which stands in the middle above the two below it: nothing else is in its column. */
function tree({ lists }: KeptInLists, right: number, top: number): Picture {
  const places = lists.map(({ timers }, index) => {
    const level = Math.floor(Math.log2(index + 1))

    return {
      timers,
      x: round(left + (right - left) * ((index + 1.5) / 2 ** level - 1)),
      y: top + levelHeight * level
    }
  })
  const length = Math.min(timerLength, ...places.map(({ timers, y }) => (top + treeHeight - y) / timers))

  return {
    frame: places.map(({ x, y }, index) => {
      const [first, second] = [places[2 * index + 1], places[2 * index + 2]]

      return first ? `M${first.x} ${first.y}V${y}H${second ? `${second.x}V${second.y}` : x}` : ''
    }),
    timers: places.map(({ timers, x, y }) => `M${x} ${y}v${round(timers * length)}`),
    empty: places.map(({ timers, x, y }) => (timers === 0 ? `M${x} ${y}h0` : ''))
  }
}

/** The hand stands at the slot of the last wake; the first slot is at the top. */
function dial({ slots, wakes }: KeptInWheel): Picture {
  const { x, y, rim, longest } = wheel
  const length = Math.min(timerLength, longest / Math.max(...slots))
  const point = (slot: number, radius: number) => {
    const angle = (2 * Math.PI * slot) / slots.length

    return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`
  }

  return {
    frame: [
      `M${x} ${y - rim}a${rim} ${rim} 0 1 1 0 ${2 * rim}a${rim} ${rim} 0 1 1 0-${2 * rim}M${x} ${y}L${point(wakes, rim)}`
    ],
    timers: slots.map((timers, slot) =>
      timers === 0 ? '' : `M${point(slot, rim + 2)}L${point(slot, rim + 2 + timers * length)}`
    ),
    empty: []
  }
}

interface Picture {
  readonly frame: readonly string[]
  readonly timers: readonly string[]
  readonly empty: readonly string[]
}
