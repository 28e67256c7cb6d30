import { automation } from '@zerodeps/simulations/automation'
import { quantity } from '../../charts/quantities.ts'
import { percentileTicks } from '../percentile-ticks.ts'
import { percentileLine } from '../percentiles.ts'
import { field, logShare, up } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

const [low, high] = [10, 100_000]

export const frame: Frame = {
  plot: {
    height: 262,
    title: 'From due to done',
    up: /* @__PURE__ */ [10, 100, 1000, 10_000, 100_000].map((ms) => [up(logShare(ms, low, high)), quantity(ms, 'ms')]),
    across: percentileTicks,
    acrossTitle: '',
    ruled: true
  },
  traces: [
    { name: 'due before the restart', ink: 's1 d2' },
    { name: 'due after it', ink: 's0 d0' },
    { name: 'latency to keep', ink: 's2 d1' }
  ],
  head: ['', 'In five minutes']
}

export const view = defineView({
  model: automation,
  controls: ['dialogues', 'scenarios', 'rate', 'line', 'place', 'window', 'down', 'recovery'],
  show(outputs, { line, place, down }) {
    const { latencyMs, afterRestartMs, items, lost, doubled, withinLineShare, backlog, recoveryMs } = outputs
    const count = (value: number) => quantity(value, '')
    const kept = up(logShare(line, low, high))
    const hasRestart = down > 0 && afterRestartMs.max > 0

    return {
      paths: [
        percentileLine(latencyMs, low, high),
        hasRestart ? percentileLine(afterRestartMs, low, high) : '',
        `M${field.left} ${kept}H${field.right}`
      ],
      rows: [
        ['Triggers and timers', count(items)],
        ['Lost', count(lost)],
        ['Done twice', count(doubled)],
        [`Done within ${quantity(line, 'ms')}`, quantity(withinLineShare * 100, '%')],
        ['Waiting at the restart', count(backlog)],
        ['Until they were done', quantity(recoveryMs, 'ms')]
      ],
      sentence: `With the identity recorded ${['before', 'with', 'after'][place] ?? ''} the effect, ${count(lost)} of ${count(items)} were lost and ${count(doubled)} done twice; ${quantity(withinLineShare * 100, '%')} were done within ${quantity(line, 'ms')}.`
    }
  }
})
