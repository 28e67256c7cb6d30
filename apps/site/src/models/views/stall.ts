import { stall, type Lane, type Measurement } from '@zerodeps/simulations/stall'
import { quantity } from '../../charts/quantities.ts'
import { across, round } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

/** Half a stall before it, the stall, and half a stall after it. */
const begins = across(0.25)
const ends = across(0.75)
const [closedTop, openTop, height] = [34, 138, 80]

/** A request that is answered at once is still seen; of many on a schedule, this many are drawn. */
const [shortest, sampled] = [1.5, 14]

export const frame: Frame = {
  plot: {
    height: 262,
    title: 'Requests from sending to answer (open: a sample)',
    up: [
      [closedTop + 4, 'closed'],
      [openTop + 4, 'open']
    ],
    across: [
      [begins, 'the server stops'],
      [ends, 'it goes on']
    ],
    acrossTitle: ''
  },
  traces: [{ ink: 's0 d0' }, { ink: 's1 d0' }],
  head: ['Latency', 'Closed clients', 'Open schedule']
}

export const view = defineView({
  model: stall,
  controls: ['clients', 'rate', 'stall', 'pacing'],
  show({ closed, open }, { clients, stall: stallMs, period }) {
    const at = (ms: number) => across(0.25 + (stallMs === 0 ? 0 : (ms - period / 2) / (2 * stallMs)))
    const length = ({ sentMs, doneMs }: Lane) => round(Math.max(shortest, within(at(doneMs)) - at(sentMs)))
    const sample = open.lanes.filter((_, index) => index % Math.ceil(open.lanes.length / sampled) === 0)
    const closedLanes = [...Map.groupBy(closed.lanes, ({ client }) => client)].map(([client, lanes]) =>
      steps(
        lanes.map((lane) => [at(lane.sentMs), round(closedTop + ((client + 0.5) / clients) * height), length(lane)])
      )
    )
    const row = (name: string, of: (measured: Measurement) => string) => [name, of(closed), of(open)]
    const percentile = (name: 'p95' | 'p99' | 'p999' | 'max') => (measured: Measurement) =>
      quantity(measured.latencyMs[name], 'ms')

    return {
      paths: [
        closedLanes.join(''),
        steps(
          sample.map((lane, index) => [
            at(lane.sentMs),
            round(openTop + (index / sample.length) * height),
            length(lane)
          ])
        )
      ],
      rows: [
        row('p95', percentile('p95')),
        row('p99', percentile('p99')),
        row('p99.9', percentile('p999')),
        row('Largest', percentile('max'))
      ],
      sentence: `The p99 of one server is ${percentile('p99')(closed)} for the closed clients and ${percentile('p99')(open)} on the open schedule.`
    }
  }
})

function within(position: number): number {
  return Math.min(position, across(1))
}

/** Level strokes, each from where the one before it ended: steps that repeat weigh little in a page. */
function steps(strokes: readonly (readonly [x: number, y: number, length: number])[]): string {
  return strokes
    .map(([x, y, length], index) => {
      const [beforeX, beforeY, beforeLength] = strokes[index - 1] ?? [0, 0, 0]

      return `${index === 0 ? 'M' : 'm'}${round(x - beforeX - beforeLength)} ${round(y - beforeY)}h${length}`
    })
    .join('')
}
