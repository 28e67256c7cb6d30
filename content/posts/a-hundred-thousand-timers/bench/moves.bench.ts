/** How far lists move in the heap as the timers of the other experiments are armed and cancelled. Counted in the model: nothing is timed. */
import { createTimerLists } from '@zerodeps/simulations/timer-lists'
import { delays, print, seed, spreadMs, timers } from './timers.ts'

print({
  title: 'Moves in the heap, for each of 100,000 timers',
  note: 'Counted in the model, whose lists and heap are those of Node. All are armed in one millisecond and cancelled in the order of arming.',
  parameters: { timers, spreadMs },
  seed,
  x: { label: 'Different delays', unit: 'delays', scale: 'log' },
  y: { label: 'Places that lists move, per timer', unit: '', scale: 'linear' }
})

for (const distinct of [1000, 100_000]) {
  const random = delays(distinct)
  const rising = random.toSorted((a, b) => a - b)

  for (const [order, all] of Object.entries({ rising, random, falling: rising.toReversed() })) {
    const lists = createTimerLists()
    const armed = all.map((delayMs) => ({ startMs: 0, delayMs, isReferenced: true }))

    armed.forEach(lists.arm)
    armed.forEach(lists.cancel)

    const { arm, cancel } = lists.moves()

    print({ series: `arming, ${order}`, x: distinct, y: arm / timers })
    print({ series: `cancelling, ${order}`, x: distinct, y: cancel / timers })
  }
}
