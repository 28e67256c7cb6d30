import { closedClients, randomClients } from './clients.ts'
import { createEventLoop } from './event-loop.ts'
import { createHistogram } from './histogram.ts'
import { latencyMs, type LatencyMs } from './latency.ts'
import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'
import { createRandom } from './random.ts'

const requests = 60_000
const illustrative = true

const parameters = [
  { name: 'rate', label: 'Requests', unit: '1/s', min: 500, max: 10_000, step: 100, default: 4000 },
  { name: 'service', label: 'Work for a request', unit: 'µs', min: 10, max: 90, step: 1, default: 50, illustrative },
  { name: 'bytes', label: 'Allocated for a request', unit: 'KiB', min: 1, max: 64, step: 1, default: 16, illustrative },
  { name: 'pooled', label: 'Taken from pools', unit: '%', min: 0, max: 95, step: 5, default: 0, illustrative },
  { name: 'survival', label: 'Survives a collection', unit: '%', min: 0, max: 50, step: 1, default: 5, illustrative },
  { name: 'young', label: 'Young generation', unit: 'MiB', min: 1, max: 64, step: 1, default: 16, illustrative },
  { name: 'base', label: 'A collection costs', unit: 'ms', min: 0, max: 5, step: 0.1, default: 0.6 },
  { name: 'copy', label: 'and for each MiB that it copies', unit: 'ms', min: 0, max: 10, step: 0.1, default: 0.9 },
  { name: 'clients', label: 'Closed clients', unit: 'clients', min: 1, max: 200, step: 1, default: 20, illustrative },
  { name: 'load', label: 'Load', unit: '', min: 0, max: 1, step: 1, default: 0, choices: ['open', 'closed'] }
] as const satisfies readonly Parameter[]

/**
 * 60,000 requests to one loop. What they allocate outside pools fills the young generation; the request that fills it
 * waits for a collection, which costs a base and a copy of what survives. Open requests come at random moments (a
 * Poisson process) whatever the answers do; closed clients wait for theirs, paced to the same rate together.
 *
 * The costs of a collection are those of a line through a recorded trace, rounded. Bit-exact: + − × ÷ and comparisons
 * only. Left out: the old generation, concurrent marking, memory that survivors take from the young generation, helper
 * threads of the collector.
 */
export const platform = defineModel({ parameters, maxEvents: requests + 1, simulate })

/** What a collection takes that copies `copiedMiB`, each copy counted: a base, and the cost of every MiB. */
export function collectionMs(copiedMiB: number, { base, copy }: { base: number; copy: number }): number {
  return base + copy * copiedMiB
}

function* simulate(values: Record<Name, number>, seed: number): Simulation<PlatformOutputs> {
  const everyUs = 1e6 / values.rate
  const clients =
    values.load === 0
      ? randomClients(everyUs, createRandom(seed))
      : closedClients(values.clients, values.clients * everyUs)
  const loop = createEventLoop()
  const latency = createHistogram()
  const youngBytes = values.young * 2 ** 20
  const requestBytes = values.bytes * 1024 * (1 - values.pooled / 100)
  const pauseUs = 1000 * collectionMs(values.young * (values.survival / 100), values)
  const pauses = { count: 0, firstUs: 0, lastUs: 0 }
  const summary = () => ({
    latencyMs: latencyMs(latency),
    pauseMs: pauses.count === 0 ? 0 : pauseUs / 1000,
    pauses: pauses.count,
    periodMs: pauses.count < 2 ? Infinity : (pauses.lastUs - pauses.firstUs) / (pauses.count - 1) / 1000,
    pausedShare: latency.count() === 0 ? 0 : (pauses.count * pauseUs) / loop.freeAt(),
    throughput: latency.count() === 0 ? 0 : (latency.count() / loop.freeAt()) * 1e6
  })
  let allocated = 0

  for (let sent = 0; sent < requests; sent++) {
    const request = clients.next()

    // #region shown
    allocated += requestBytes

    const collects = allocated >= youngBytes
    const { begun, done } = loop.serve(request.atUs, values.service + (collects ? pauseUs : 0))

    if (collects) {
      allocated -= youngBytes
      pauses.firstUs = pauses.count === 0 ? begun : pauses.firstUs
      pauses.lastUs = begun
      pauses.count++
    }
    // #endregion shown

    latency.record(done - request.atUs)
    clients.answered(request, done)
    yield summary
  }

  return summary
}

type Name = (typeof parameters)[number]['name']

/** `periodMs` is Infinity in a run with fewer than two collections; `throughput` is in requests a second. */
export interface PlatformOutputs {
  latencyMs: LatencyMs
  pauseMs: number
  pauses: number
  periodMs: number
  pausedShare: number
  throughput: number
}
