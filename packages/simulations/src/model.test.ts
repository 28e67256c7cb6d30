import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeRuns } from '../test/whole-runs.ts'
import { automation } from './automation.ts'
import { devtools } from './devtools.ts'
import { explorer } from './explorer.ts'
import { defineModel, type Model } from './model.ts'
import type { Parameter } from './parameter.ts'
import { platform } from './platform.ts'
import { realtime } from './realtime.ts'
import { runtime } from './runtime.ts'
import { slabs } from './slabs.ts'
import { slots } from './slots.ts'
import { stall } from './stall.ts'
import { timers } from './timers.ts'

const models: [string, Model<string, unknown>][] = Object.entries({
  automation,
  devtools,
  explorer,
  platform,
  realtime,
  runtime,
  slabs,
  slots,
  stall,
  timers
})

describe.each(models)('%s', (_, model) => {
  test('the ranges hold together: a default on a step, a choice for each value', () => {
    for (const { min, max, step, default: usual, choices } of model.parameters) {
      expect(usual).toBeGreaterThanOrEqual(min)
      expect(usual).toBeLessThanOrEqual(max)
      expect((usual - min) / step).toBeCloseTo(Math.round((usual - min) / step), 6)
      expect(choices?.length ?? max + 1).toBe(max + 1)
    }
  })

  test('slices of any size end with the outputs of a whole run', () => {
    const whole = model.run({}, 5)

    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 50_000 }), (most) => {
        const run = model.start({}, 5)

        while (!run.step(most)) {
          expect(run.outputs()).toBeDefined()
        }

        expect(run.outputs()).toEqual(whole)
      }),
      { numRuns: wholeRuns(2) }
    )
  })

  test('no setting comes as far as the bound on events, and no number is NaN', () => {
    fc.assert(
      fc.property(settingsOf(model.parameters), fc.integer(), (asked, seed) => {
        const run = model.start(asked, seed)

        run.step(Infinity)
        expect(run.events()).toBeLessThan(model.maxEvents)
        expect(numbersIn(run.outputs()).filter(Number.isNaN)).toEqual([])
      }),
      { numRuns: wholeRuns(8) }
    )
  })

  test('nonsense is answered with the run of the defaults', () => {
    const nonsense = Object.fromEntries(model.parameters.map(({ name }) => [name, '1e99']))

    expect(model.run({ ...nonsense, unknown: 1 }, 2)).toEqual(model.run({}, 2))
  })
})

test('a kernel without an end is stopped at the bound, and a run that has not begun has no outputs', () => {
  const endless = defineModel({
    parameters: [],
    maxEvents: 10,
    *simulate() {
      for (let count = 1; ; count++) {
        yield () => count
      }
    }
  })
  const run = endless.start()

  expect(() => run.outputs()).toThrow('step() comes before outputs().')
  expect(run.step(4)).toBe(false)
  expect(run.outputs()).toBe(4)
  expect(endless.run()).toBe(10)
})

/** The ends of each range and its default, which is where a run is longest. */
function settingsOf(parameters: readonly Parameter[]) {
  return fc.record(
    Object.fromEntries(
      parameters.map(({ name, min, max, default: usual }) => [name, fc.constantFrom(max, max, min, usual)])
    )
  )
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap(numbersIn)
  }

  return typeof value === 'number' ? [value] : []
}
