import { closedClients, scheduledClients, type Clients } from './clients.ts'
import { createEventLoop } from './event-loop.ts'
import { createHistogram } from './histogram.ts'
import { latencyMs, type LatencyMs } from './latency.ts'
import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'

const periods = 4

const parameters = [
  { name: 'clients', label: 'Clients', unit: 'clients', min: 1, max: 200, step: 1, default: 5 },
  { name: 'rate', label: 'Requests', unit: '1/s', min: 50, max: 2000, step: 10, default: 500 },
  { name: 'stall', label: 'Stall', unit: 'ms', min: 0, max: 500, step: 10, default: 200 },
  { name: 'period', label: 'Between stalls', unit: 'ms', min: 500, max: 4000, step: 100, default: 2000 },
  { name: 'service', label: 'Work for a request', unit: 'µs', min: 100, max: 500, step: 10, default: 200 },
  { name: 'pacing', label: 'Pacing', unit: '', min: 0, max: 1, step: 1, default: 1, choices: ['off', 'on'] }
] as const satisfies readonly Parameter[]

/**
 * A server that stops at regular intervals, asked twice: by a closed loop of clients, and by an open schedule of the
 * same rate on as many connections as it needs. Four periods, the stall in the middle of each. With pacing a client
 * sends at most at its share of the rate; without, as soon as it has its answer.
 *
 * Nothing is random; bit-exact. Left out: the generator's own lateness, the network, answers that take longer than
 * others.
 */
export const stall = defineModel({ parameters, maxEvents: 200_000, simulate })

function* simulate(values: Record<Name, number>): Simulation<StallOutputs> {
  const closed = createMeasurement(values)
  const open = createMeasurement(values)
  const summary = () => ({ closed: closed.summary(), open: open.summary() })
  // #region shown
  const everyUs = 1e6 / values.rate

  yield* closed.run(closedClients(values.clients, values.pacing * values.clients * everyUs), summary)
  yield* open.run(scheduledClients(everyUs), summary)
  // #endregion shown

  return summary
}

function createMeasurement(values: Record<Name, number>) {
  const latency = createHistogram()
  const lanes: Lane[] = []
  const [stallUs, periodUs] = [values.stall * 1000, values.period * 1000]
  const firstStallUs = periodUs / 2

  return {
    *run(clients: Clients, summary: () => StallOutputs): Simulation<StallOutputs> {
      const loop = createEventLoop()
      let stallAtUs = firstStallUs

      for (;;) {
        const request = clients.next()

        while (stallAtUs <= request.atUs && stallAtUs < periods * periodUs) {
          loop.serve(stallAtUs, stallUs)
          stallAtUs += periodUs
        }

        if (request.atUs >= periods * periodUs) {
          return summary
        }

        const { done } = loop.serve(request.atUs, values.service)

        latency.record(done - request.atUs)
        clients.answered(request, done)

        if (Math.abs(request.atUs - firstStallUs - stallUs / 2) <= stallUs && lanes.length < 500) {
          lanes.push({ client: request.client, sentMs: request.atUs / 1000, doneMs: done / 1000 })
        }

        yield summary
      }
    },
    summary: () => ({ requests: latency.count(), latencyMs: latencyMs(latency), lanes: [...lanes] })
  }
}

type Name = (typeof parameters)[number]['name']

export interface StallOutputs {
  closed: Measurement
  open: Measurement
}

/** `lanes`: the requests round the first stall, from half its length before to half its length after, at most 500. */
export interface Measurement {
  requests: number
  latencyMs: LatencyMs
  lanes: Lane[]
}

export interface Lane {
  client: number
  sentMs: number
  doneMs: number
}
