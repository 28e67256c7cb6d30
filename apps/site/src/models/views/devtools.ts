import type { Span } from '@zerodeps/simulations/command-ledger'
import { devtools } from '@zerodeps/simulations/devtools'
import { quantity } from '../../charts/quantities.ts'
import { across, box, field, round } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

/** Where the first large command is answered, as a share of the width; it is sent at the left edge. */
const answeredAt = 0.8
const height = 10
const lanes = [
  ['client', 'client'],
  ['transport', 'transport'],
  ['ui', 'UI'],
  ['first', 'page 1'],
  ['others', 'others']
] as const
const groups = [
  ['first', 132],
  ['others', 190]
] as const
const [sampled, groupHeight] = [9, 50]
const laneAt = (index: number) => 26 + 19 * index

export const frame: Frame = {
  plot: {
    height: 284,
    title: 'Threads at work, and small commands from due to answered',
    up: [
      ...lanes.map(([, name], index) => [laneAt(index) + height / 2 + 1, name] as const),
      ...groups.map(([lane, top]) => [top + groupHeight / 2, `to ${lane === 'first' ? 'page 1' : lane}`] as const)
    ],
    across: [
      [field.left, 'sent'],
      [across(answeredAt), 'large answer is there']
    ],
    acrossTitle: ''
  },
  traces: [
    { name: 'large answer', ink: 's0 d0', shape: 'solid' },
    { name: 'small commands', ink: 's1 d0' }
  ],
  head: ['', 'In the run']
}

export const view = defineView({
  model: devtools,
  controls: ['transport', 'commands', 'underway', 'pages', 'characters', 'every', 'work', 'share'],
  show({ smallMs, othersMs, largeMs, answered, runUs, busyUs, firstUs, spans }, { transport, pages }) {
    const at = (us: number) => across(Math.min(1, (answeredAt * us) / Math.max(1, firstUs)))
    const drawn = (lane: Span['lane'], kind: Span['kind']) =>
      spans.filter((span) => span.lane === lane && span.kind === kind)
    const busy = (lane: Span['lane']) => quantity((100 * busyUs[lane]) / Math.max(1, runUs), '%')

    return {
      paths: [
        lanes
          .flatMap(([lane], index) =>
            drawn(lane, 'large').map(({ fromUs, toUs }) =>
              box(at(fromUs), laneAt(index), Math.max(1, at(toUs) - at(fromUs)), height)
            )
          )
          .join(''),
        lanes
          .map(([lane], index) =>
            ticks(
              drawn(lane, 'small').map(({ fromUs }) => at(fromUs)),
              laneAt(index)
            )
          )
          .join('') + groups.map(([lane, top]) => waits(drawn(lane, 'wait'), at, top)).join('')
      ],
      rows: [
        ['Small command, p50', quantity(smallMs.p50, 'ms')],
        ['Small command, p99', quantity(smallMs.p99, 'ms')],
        ['Small command to another page, p99', pages === 1 ? 'no other page' : quantity(othersMs.p99, 'ms')],
        ['Small commands answered', quantity((1e6 * answered) / Math.max(1, runUs), '/s')],
        ['Large answer, p50', quantity(largeMs.p50, 'ms')],
        ['Client busy', busy('client')],
        ['Transport thread busy', busy('transport')],
        ['UI thread busy', busy('ui')],
        ['Page 1 busy', busy('first')]
      ],
      sentence: `Over the ${devtools.parameters[0]?.choices?.[transport] ?? ''}, half of the small commands take at most ${quantity(smallMs.p50, 'ms')} and one in a hundred more than ${quantity(smallMs.p99, 'ms')}; the UI thread is busy for ${busy('ui')} of the time.`
    }
  }
})

/** An upright stroke in a lane for each visit that can be told from the one before it. */
function ticks(xs: readonly number[], y: number): string {
  return [...new Set(xs.map(Math.round))].map((x) => `M${x} ${y}v${height}`).join('')
}

/** A sample of small commands in the order in which they were due. */
function waits(spans: readonly Span[], at: (us: number) => number, top: number): string {
  const some = spans
    .toSorted((a, b) => a.fromUs - b.fromUs)
    .filter((_, index) => index % Math.ceil(spans.length / sampled) === 0)

  return some
    .map(({ fromUs, toUs }, index) => {
      const y = round(top + (index / some.length) * groupHeight)

      return `M${at(fromUs)} ${y}H${Math.max(at(fromUs) + 1.5, at(toUs))}`
    })
    .join('')
}
