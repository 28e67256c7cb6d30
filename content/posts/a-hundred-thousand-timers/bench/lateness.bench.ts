/** How late 100,000 timers fire that come due within two seconds, on a loop that does nothing else. */
import { rounded } from '../examples/rounded.ts'
import { TimerWheel } from '../examples/timer-wheel.ts'
import { print, seed, shuffled, slots, tickMs, timers } from './timers.ts'

const leadMs = 500
const windowMs = 2000
const percentiles = [0, 50, 90, 99, 99.9]
const round = Number(process.env['ROUND'] ?? 0)
const delays = shuffled(Array.from({ length: timers }, (_, id) => leadMs + (id % windowMs)))
const variants = [
  { series: 'setTimeout', run: () => timeouts((delay) => delay) },
  { series: 'rounded', run: () => timeouts((delay) => rounded(delay, tickMs)) },
  { series: 'wheel', run: wheel }
]

print({
  title: 'How late 100,000 timers fire',
  note: 'Against the moment that was asked for. Rounded delays and the ticks of the wheel are 50 ms.',
  parameters: { timers, windowMs, slots, tickMs },
  seed,
  x: { label: 'Percentile of timers', unit: '%', scale: 'linear' },
  y: { label: 'Late by', unit: 'ms', scale: 'linear' }
})

for (const { series, run } of round % 2 ? variants.toReversed() : variants) {
  const late = (await run()).toSorted((a, b) => a - b)

  for (const x of percentiles) {
    print({ series, x, y: Number(late[Math.max(0, Math.ceil((x / 100) * timers) - 1)]!.toPrecision(3)) })
  }
}

function timeouts(delayOf: (delay: number) => number): Promise<Float64Array> {
  const late = new Float64Array(timers)
  let fired = 0

  return new Promise((resolve) => {
    delays.forEach((delay, id) => {
      const dueMs = performance.now() + delay

      setTimeout(() => {
        late[id] = performance.now() - dueMs

        if (++fired === timers) {
          resolve(late)
        }
      }, delayOf(delay))
    })
  })
}

function wheel(): Promise<Float64Array> {
  const late = new Float64Array(timers)
  const due = new Float64Array(timers)
  const timer = new TimerWheel(timers, slots)
  const startMs = performance.now()
  let fired = 0

  delays.forEach((delay, id) => {
    due[id] = performance.now() + delay
    timer.arm(id, (due[id] - startMs) / tickMs)
  })

  return new Promise((resolve) => {
    const turn = () => {
      const elapsedMs = performance.now() - startMs

      timer.advance(Math.floor(elapsedMs / tickMs), (id) => {
        late[id] = performance.now() - due[id]!
        fired++
      })

      if (fired === timers) {
        resolve(late)
      } else {
        setTimeout(turn, Math.ceil(tickMs - (elapsedMs % tickMs)))
      }
    }

    turn()
  })
}
