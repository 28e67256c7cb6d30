import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'
import { createRandom } from './random.ts'
import { keepInLists, keepInWheel, type KeptInLists, type KeptInWheel } from './timer-keepers.ts'

const armedForMs = 1000
const longestMs = 1000

const parameters = [
  { name: 'timers', label: 'Timers armed', unit: 'timers', min: 10, max: 1000, step: 10, default: 120 },
  { name: 'step', label: 'Delays in steps of', unit: 'ms', min: 1, max: 250, step: 1, default: 50 },
  { name: 'cancelled', label: 'Cancelled', unit: '%', min: 0, max: 100, step: 5, default: 50 },
  { name: 'unref', label: 'Unreferenced', unit: '', min: 0, max: 1, step: 1, default: 0, choices: ['no', 'yes'] },
  { name: 'moment', label: 'Moment', unit: 'ms', min: 0, max: 2000, step: 10, default: 1000 }
] as const satisfies readonly Parameter[]

/**
 * The same timers kept three ways, until a moment: in the lists of Node.js with the delays that were asked for, in these
 * with each delay rounded up to whole steps, and in a wheel of 64 slots that turns by one slot a step. They are armed one
 * after another for a second, for delays of 1 to 1,000 ms that are equally likely; what is cancelled is cancelled at any
 * moment of its delay.
 *
 * Counted are lists, moves and wakes; bit-exact. Left out: time, memory, what callbacks do, and a loop that comes late.
 */
export const timers = defineModel({ parameters, maxEvents: 2001, simulate })

function* simulate(values: Record<Name, number>, seed: number): Simulation<TimersOutputs> {
  const all = drawTimers(values, seed)
  const armed = Map.groupBy(all, ({ startMs }) => startMs)
  const cancelled = Map.groupBy(all, ({ cancelMs }) => cancelMs)
  const asAsked = keepInLists()
  const rounded = keepInLists()
  const wheel = keepInWheel(values.step)
  const counts = { armed: 0, cancelled: 0 }
  const summary = () => ({
    ...counts,
    asAsked: asAsked.summary(),
    rounded: rounded.summary(),
    wheel: wheel.summary()
  })

  for (let nowMs = 0; nowMs <= values.moment; nowMs++) {
    asAsked.wake(nowMs)
    rounded.wake(nowMs)
    wheel.wake(nowMs)

    for (const timer of armed.get(nowMs) ?? []) {
      asAsked.arm(timer.asAsked)
      rounded.arm(timer.rounded)
      wheel.arm(timer.inWheel)
      counts.armed++
      yield summary
    }

    for (const timer of cancelled.get(nowMs) ?? []) {
      asAsked.cancel(timer.asAsked)
      rounded.cancel(timer.rounded)
      wheel.cancel(timer.inWheel)
      counts.cancelled++
      yield summary
    }
  }

  return summary
}

/** A timer takes as many random numbers whatever is asked, so that a control changes nothing but what it names. */
function drawTimers({ timers: count, step, cancelled, unref }: Record<Name, number>, seed: number) {
  const random = createRandom(seed)

  return Array.from({ length: count }, (_, index) => {
    const startMs = Math.floor((index * armedForMs) / count)
    const delayMs = 1 + Math.floor(random() * longestMs)
    const cancelMs = startMs + Math.floor(random() * delayMs)
    const isCancelled = random() * 100 < cancelled
    const askedMs = startMs + delayMs
    const asAsked = { startMs, delayMs, askedMs, isReferenced: unref === 0 }

    return {
      startMs,
      cancelMs: isCancelled ? cancelMs : undefined,
      asAsked,
      rounded: { ...asAsked, delayMs: Math.ceil(delayMs / step) * step },
      inWheel: { askedMs, tick: Math.ceil(askedMs / step) }
    }
  })
}

type Name = (typeof parameters)[number]['name']

/** `armed` and `cancelled` are how many have been so far. */
export interface TimersOutputs {
  armed: number
  cancelled: number
  asAsked: KeptInLists
  rounded: KeptInLists
  wheel: KeptInWheel
}
