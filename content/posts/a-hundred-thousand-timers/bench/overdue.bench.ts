/** The loop is blocked until 100,000 timers are due: how long their callbacks then keep it, all in one go. One process for each cell. */
import { TimerWheel } from '../examples/timer-wheel.ts'
import { inProcesses, print, seed, shuffled, slots, timers } from './timers.ts'

const [series, distinct] = process.argv.slice(2)
const leadMs = 200
let fired = 0
let firstMs = 0

if (series === undefined) {
  print({
    title: 'A hundred thousand timers that are due at once',
    note: 'From the first callback to the last; a callback counts itself and does nothing else.',
    parameters: { timers, slots },
    seed,
    x: { label: 'Different delays', unit: 'delays', scale: 'log' },
    y: { label: 'Time of all callbacks', unit: 'ms', scale: 'log' }
  })
  inProcesses(import.meta.filename, ['setTimeout', 'wheel'], [1, 10, 100, 1000])
} else {
  const all = shuffled(Array.from({ length: timers }, (_, id) => 1 + (id % Number(distinct))))

  if (series === 'wheel') {
    const wheel = new TimerWheel(timers, slots)

    all.forEach((delay, id) => wheel.arm(id, delay))
    wheel.advance(Number(distinct), fire)
  } else {
    const dueMs = performance.now() + leadMs + Number(distinct) + 200 // arming included

    all.forEach((delay) => setTimeout(fire, leadMs + delay))

    while (performance.now() < dueMs) {
      // Nothing else can run.
    }
  }
}

function fire(): void {
  if (fired++ === 0) {
    firstMs = performance.now()
  }

  if (fired === timers) {
    print({ series, x: Number(distinct), y: Number((performance.now() - firstMs).toPrecision(4)) })
  }
}
