import { createEventLoop } from './event-loop.ts'
import { exponential } from './exponential.ts'
import { createHistogram } from './histogram.ts'
import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'
import { createRandom, type Random } from './random.ts'

/** How long a run is, and when in it the first source falls silent. */
export const runUs = 10_000_000
export const outageFromUs = 3_000_000

const pauseEveryUs = 2_000_000

const parameters = [
  { name: 'sources', label: 'Sources', unit: 'sources', min: 20, max: 40, step: 1, default: 30 },
  { name: 'rate', label: 'Updates', unit: '1/s', min: 500, max: 10_000, step: 100, default: 6000 },
  { name: 'keys', label: 'Keys of a source', unit: 'keys', min: 5, max: 50, step: 5, default: 50, illustrative: true },
  { name: 'cadence', label: 'Cadence', unit: 'ms', min: 20, max: 200, step: 10, default: 50 },
  { name: 'ttl', label: 'TTL', unit: 'ms', min: 200, max: 5000, step: 50, default: 1000, illustrative: true },
  {
    name: 'service',
    label: 'Work for an update',
    unit: 'µs',
    min: 1,
    max: 90,
    step: 1,
    default: 40,
    illustrative: true
  },
  { name: 'pause', label: 'Pause every 2 s', unit: 'ms', min: 0, max: 300, step: 5, default: 20, illustrative: true },
  {
    name: 'outage',
    label: 'One source falls silent',
    unit: 'ms',
    min: 0,
    max: 5000,
    step: 100,
    default: 2000,
    illustrative: true
  }
] as const satisfies readonly Parameter[]

/**
 * Ten seconds of ingestion. Every key is updated at random moments (a Poisson process, the same rate for all), one loop
 * serves the updates in order, and each tick publishes the last value of every key. A reader judges the age of what he
 * sees at every moment up to the next tick, and takes it for current until the age passes the TTL. From second 3 on the
 * first source is silent for the length of the outage: its connection stays open.
 *
 * Bit-exact: + − × ÷ and comparisons only. Left out: sources that differ, bursts, the work of a tick itself.
 */
export const realtime = defineModel({ parameters, maxEvents: 150_000, simulate })

function* simulate(values: Record<Name, number>, seed: number): Simulation<RealtimeOutputs> {
  const random = createRandom(seed)
  const loop = createEventLoop()
  const keyCount = values.sources * values.keys
  const perUs = values.rate / 1e6
  const lastArrival = Float64Array.from({ length: keyCount }, () => (-exponential(random) * keyCount) / perUs)
  const view = createView(values, lastArrival)
  const waits = createHistogram()
  const silentTo = outageFromUs + values.outage * 1000
  const summary = () => ({ ...view.summary(), waitP99Us: waits.quantile(0.99), waitMeanUs: waits.mean() })
  let arrival = exponential(random) / perUs
  let pauseAt = pauseEveryUs / 2

  for (let tick = 0; tick * values.cadence * 1000 < runUs; tick++) {
    const due = tick * values.cadence * 1000

    while (arrival < due) {
      const key = Math.floor(random() * keyCount)

      if (pauseAt <= arrival) {
        loop.serve(pauseAt, values.pause * 1000)
        pauseAt += pauseEveryUs
      }

      if (key >= values.keys || arrival < outageFromUs || arrival >= silentTo) {
        waits.record(loop.serve(arrival, values.service).begun - arrival)
        view.update(key, arrival)
      }

      arrival += exponential(random) / perUs
      yield summary
    }

    yield* view.publish(Math.max(due, loop.freeAt()), random, summary)
  }

  return summary
}

/** What readers see, and how old it is. Between two ticks each key adds the time for which it was shown. */
function createView(values: Record<Name, number>, lastArrival: Float64Array) {
  const ttlUs = values.ttl * 1000
  const published = Float64Array.from(lastArrival)
  const ages = createHistogram()
  const shown = { allUs: 0, staleUs: 0, flickerUs: 0, silentUs: 0, lieUs: 0, ageUs: 0 }
  const changed = new Set<number>()
  let ticks = 0
  let changes = 0
  let publishedAt = 0

  return {
    update(key: number, at: number) {
      lastArrival[key] = at
      changed.add(key)
    },
    *publish(at: number, random: Random, summary: () => RealtimeOutputs): Simulation<RealtimeOutputs> {
      const length = at - publishedAt
      const moment = random() * length
      const sinceOutage = (publishedAt + at) / 2 - outageFromUs
      const silent = sinceOutage >= 0 && sinceOutage < values.outage * 1000

      for (const [key, since] of published.entries()) {
        // #region shown
        const age = publishedAt - since
        const staleUs = Math.min(length, Math.max(0, age + length - ttlUs))
        const dead = silent && key < values.keys

        shown.allUs += length
        shown.ageUs += (age + length / 2) * length
        shown.staleUs += staleUs
        shown.flickerUs += dead ? 0 : staleUs
        shown.silentUs += dead ? length : 0
        shown.lieUs += dead ? length - staleUs : 0
        // #endregion shown
        ages.record((age + moment) / 1000)

        if (key % 50 === 49) {
          yield summary
        }
      }

      for (const key of changed) {
        published[key] = lastArrival[key] ?? at
      }

      ticks += at > 0 ? 1 : 0
      changes += changed.size
      changed.clear()
      publishedAt = at

      return summary
    },
    summary: () => ({
      ageP50Ms: ages.quantile(0.5),
      ageP99Ms: ages.quantile(0.99),
      ageMeanMs: ratio(shown.ageUs, shown.allUs) / 1000,
      staleShare: ratio(shown.staleUs, shown.allUs),
      flickerShare: ratio(shown.flickerUs, shown.allUs - shown.silentUs),
      deadShownAsCurrentShare: ratio(shown.lieUs, shown.silentUs),
      keysPerTick: ratio(changes, ticks)
    })
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

type Name = (typeof parameters)[number]['name']

/** `flickerShare`: of the time of sources that are up, the part in which a value had passed its TTL. */
export interface RealtimeOutputs {
  ageP50Ms: number
  ageP99Ms: number
  ageMeanMs: number
  staleShare: number
  flickerShare: number
  deadShownAsCurrentShare: number
  keysPerTick: number
  waitP99Us: number
  waitMeanUs: number
}
