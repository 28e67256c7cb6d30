import { stall } from '@zerodeps/simulations/stall'
import { print, recordedIn } from './recorded.ts'

/**
 * The server that stops at intervals: what the article on load tests recorded of it, as the medians of its rounds, and what
 * the model says with the settings of that experiment.
 */
const recorded = recordedIn(
  new URL('../../../posts/the-stall-your-load-test-did-not-send/bench/latency.json', import.meta.url)
)
const settings = { clients: 5, rate: 500, stall: 200, period: 2000 }
const { closed, open } = stall.run(settings)

print({
  title: 'A server that stops at intervals, recorded and in the model',
  note: 'Of two clients that ask it: five in a loop, paced, and a schedule of the same rate.',
  parameters: { clients: settings.clients, rateHz: settings.rate, stallMs: settings.stall, periodMs: settings.period },
  x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
  y: { label: 'Latency', unit: 'ms', scale: 'log' }
})

for (const [client, name, { latencyMs }] of [
  ['paced', 'closed loop, paced to 500/s', closed],
  ['schedule', 'open schedule of 500/s', open]
] as const) {
  const { p50, p90, p95, p99, p995, p999 } = latencyMs

  for (const [x, y] of Object.entries({ 50: p50, 90: p90, 95: p95, 99: p99, 99.5: p995, 99.9: p999 })) {
    print({ series: `${client}, model`, x: Number(x), y })
  }

  for (const point of recorded(name)) {
    print({ series: `${client}, recorded`, ...point })
  }
}
