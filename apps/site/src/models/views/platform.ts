import { platform } from '@zerodeps/simulations/platform'
import { quantity } from '../../charts/quantities.ts'
import { percentileTicks } from '../percentile-ticks.ts'
import { percentileLine } from '../percentiles.ts'
import { field, logShare, up } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

const [low, high] = [0.01, 1000]

export const frame: Frame = {
  plot: {
    height: 262,
    title: 'Latency of a request',
    up: [0.01, 0.1, 1, 10, 100, 1000].map((ms) => [up(logShare(ms, low, high)), quantity(ms, 'ms')]),
    across: percentileTicks,
    acrossTitle: '',
    ruled: true
  },
  traces: [
    { name: 'latency', ink: 's0 d0' },
    { name: 'one collection', ink: 's2 d1' }
  ],
  head: ['', 'In the run', 'By formula']
}

export const view = defineView({
  model: platform,
  controls: ['rate', 'service', 'bytes', 'pooled', 'survival', 'young', 'load'],
  show({ latencyMs, pauseMs, pauses, periodMs, pausedShare, throughput }, { rate, bytes, pooled, young }) {
    const pause = up(logShare(pauseMs, low, high))
    const byFormula = (young * 2 ** 20 * 1000) / (rate * bytes * 1024 * (1 - pooled / 100))

    return {
      paths: [percentileLine(latencyMs, low, high), pauses === 0 ? '' : `M${field.left} ${pause}H${field.right}`],
      rows: [
        ['Latency, p50', quantity(latencyMs.p50, 'ms'), ''],
        ['Latency, p99', quantity(latencyMs.p99, 'ms'), ''],
        ['Latency, p99.9', quantity(latencyMs.p999, 'ms'), ''],
        ['One collection', quantity(pauseMs, 'ms'), ''],
        [
          'From one to the next',
          periodMs === Infinity ? 'fewer than two' : quantity(periodMs, 'ms'),
          quantity(byFormula, 'ms')
        ],
        ['Share of time paused', quantity(pausedShare * 100, '%'), ''],
        ['Requests served', quantity(throughput, '/s'), quantity(rate, '/s')]
      ],
      sentence: `${collections(pauses, pauseMs, periodMs)}: the p99 is ${quantity(latencyMs.p99, 'ms')}, the p99.9 ${quantity(latencyMs.p999, 'ms')}.`
    }
  }
})

function collections(count: number, pauseMs: number, periodMs: number): string {
  if (count < 2) {
    return count === 0 ? 'No collection' : `One collection of ${quantity(pauseMs, 'ms')}`
  }

  return `A collection of ${quantity(pauseMs, 'ms')} every ${quantity(periodMs, 'ms')}`
}
