import { realtime } from '@zerodeps/simulations/realtime'
import { quantity } from '../../charts/quantities.ts'
import { across, line, logShare, up } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

const [shortest, longest] = [200, 5000]
const ttls = Array.from({ length: 41 }, (_, step) => shortest * (longest / shortest) ** (step / 40))

export const frame: Frame = {
  plot: {
    height: 262,
    title: 'Share of the time shown, from formulas (lines) and in the run (marks)',
    up: [0, 0.25, 0.5, 0.75, 1].map((share) => [up(share), `${share * 100} %`]),
    across: [200, 500, 1000, 2000, 5000].map((ttl) => [across(logShare(ttl, shortest, longest)), quantity(ttl, 'ms')]),
    acrossTitle: 'TTL',
    ruled: true
  },
  traces: [
    { name: 'fresh sources shown as stale', ink: 's1 d1' },
    { name: 'a dead source shown as current', ink: 's0 d0' },
    { name: 'the run, fresh sources', ink: 's1 d0', shape: 'dots' },
    { name: 'the run, the dead source', ink: 's0 d0', shape: 'dots' }
  ],
  head: ['', 'In the run', 'By formula']
}

export const view = defineView({
  model: realtime,
  controls: ['sources', 'rate', 'cadence', 'ttl', 'outage', 'pause'],
  show(outputs, { sources, keys, rate, cadence, ttl, outage }) {
    const keyCount = sources * keys
    const perMs = rate / keyCount / 1000
    const x = across(logShare(ttl, shortest, longest))
    const dots = (share: number) => `M${x} ${up(share)}h0`
    const curve = (share: (ttlMs: number) => number) =>
      line(ttls.map((each) => [across(logShare(each, shortest, longest)), up(share(each))]))
    const stale = (ttlMs: number) => staleShare(perMs, cadence, ttlMs)
    const lie = (ttlMs: number) => lieShare(perMs, outage, ttlMs)

    return {
      paths: [
        curve(stale),
        outage === 0 ? '' : curve(lie),
        dots(outputs.flickerShare),
        outage === 0 ? '' : dots(outputs.deadShownAsCurrentShare)
      ],
      rows: [
        ['Fresh sources shown as stale', percent(outputs.flickerShare), percent(stale(ttl))],
        [
          'A dead source shown as current',
          outage === 0 ? 'no outage' : percent(outputs.deadShownAsCurrentShare),
          outage === 0 ? '' : percent(lie(ttl))
        ],
        ['Mean age of what is shown', quantity(outputs.ageMeanMs, 'ms'), quantity(1 / perMs + cadence / 2, 'ms')],
        ['Age, p99', quantity(outputs.ageP99Ms, 'ms'), ''],
        [
          'Keys in a tick',
          quantity(outputs.keysPerTick, ''),
          quantity(keyCount * (1 - Math.exp(-perMs * cadence)), '')
        ],
        ['Wait for the loop, p99', quantity(outputs.waitP99Us, 'µs'), '']
      ],
      sentence: `With a TTL of ${quantity(ttl, 'ms')}, ${percent(outputs.flickerShare)} of the time of fresh sources is shown as stale${
        outage === 0 ? '.' : `, and ${percent(outputs.deadShownAsCurrentShare)} of the time of a dead one as current.`
      }`
    }
  }
})

/** Poisson updates at rate μ, shown at a cadence Δ: the share of time past a TTL T is e^(−μT)(e^(μΔ) − 1)/(μΔ). */
function staleShare(perMs: number, cadence: number, ttl: number): number {
  const changes = perMs * cadence

  return Math.min(1, (Math.exp(-perMs * ttl) * (Math.exp(changes) - 1)) / changes)
}

/**
 * The mean of what is left of the TTL when the source falls silent, over the length of the outage. The age at that
 * moment is exponential: T' − (e^(−μ(T − T')) − e^(−μT))/μ with T' the shorter of TTL and outage.
 */
function lieShare(perMs: number, outage: number, ttl: number): number {
  const shorter = Math.min(ttl, outage)

  return (shorter - (Math.exp(-perMs * (ttl - shorter)) - Math.exp(-perMs * ttl)) / perMs) / outage
}

function percent(share: number): string {
  return share > 0 && share < 0.0001 ? `below ${quantity(0.01, '%')}` : quantity(share * 100, '%')
}
