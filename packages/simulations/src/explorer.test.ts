import { describe, expect, test } from 'vitest'
import { bruteForce } from '../test/brute-force.ts'
import { delivered, isQuiet, places, steps, type Budget, type Delivery, type Place } from './delivery.ts'
import { explorer, type Cell } from './explorer.ts'

const { cells } = explorer.run()

test('lost and doubled of all interleavings, for each set of faults that may happen once', () => {
  expect(cells.map(line)).toMatchInlineSnapshot(`
    [
      "before, no fault: 1, lost 0, doubled 0",
      "with, no fault: 1, lost 0, doubled 0",
      "after, no fault: 1, lost 0, doubled 0",
      "before, duplicates: 6, lost 0, doubled 0",
      "with, duplicates: 5, lost 0, doubled 0",
      "after, duplicates: 6, lost 0, doubled 0",
      "before, crashes: 4, lost 1, doubled 0",
      "with, crashes: 3, lost 0, doubled 0",
      "after, crashes: 4, lost 0, doubled 1",
      "before, crashes + duplicates: 27, lost 6, doubled 0",
      "with, crashes + duplicates: 18, lost 0, doubled 0",
      "after, crashes + duplicates: 30, lost 0, doubled 9",
      "before, timeouts: 3, lost 1, doubled 0",
      "with, timeouts: 3, lost 0, doubled 0",
      "after, timeouts: 3, lost 0, doubled 1",
      "before, duplicates + timeouts: 20, lost 7, doubled 0",
      "with, duplicates + timeouts: 19, lost 0, doubled 0",
      "after, duplicates + timeouts: 24, lost 0, doubled 9",
      "before, crashes + timeouts: 10, lost 4, doubled 0",
      "with, crashes + timeouts: 11, lost 0, doubled 0",
      "after, crashes + timeouts: 18, lost 0, doubled 10",
      "before, crashes + duplicates + timeouts: 73, lost 29, doubled 0",
      "with, crashes + duplicates + timeouts: 83, lost 0, doubled 0",
      "after, crashes + duplicates + timeouts: 178, lost 0, doubled 107",
      "before, timeouts + retries: 5, lost 1, doubled 1",
      "with, timeouts + retries: 5, lost 0, doubled 0",
      "after, timeouts + retries: 5, lost 0, doubled 2",
      "before, duplicates + timeouts + retries: 36, lost 7, doubled 8",
      "with, duplicates + timeouts + retries: 33, lost 0, doubled 0",
      "after, duplicates + timeouts + retries: 40, lost 0, doubled 17",
      "before, crashes + timeouts + retries: 18, lost 5, doubled 3",
      "with, crashes + timeouts + retries: 19, lost 0, doubled 0",
      "after, crashes + timeouts + retries: 30, lost 0, doubled 18",
      "before, crashes + duplicates + timeouts + retries: 143, lost 37, doubled 27",
      "with, crashes + duplicates + timeouts + retries: 147, lost 0, doubled 0",
      "after, crashes + duplicates + timeouts + retries: 296, lost 0, doubled 188",
    ]
  `)
})

test.each(cells)('a brute force that shares nothing counts the same: $place the effect, $faults', (cell) => {
  const { place, faults, interleavings, lost, doubled } = cell

  expect(bruteForce(place, faults)).toEqual({ interleavings, lost, doubled })
})

test('the same with faults that may happen twice', () => {
  for (const { place, faults, interleavings, lost, doubled } of explorer.run({ times: 2 }).cells) {
    if (interleavings < 10_000) {
      expect(bruteForce(place, faults)).toEqual({ interleavings, lost, doubled })
    }
  }
})

test('recorded with the effect, nothing is ever lost or doubled', () => {
  const together = explorer.run({ times: 2 }).cells.filter(({ place }) => place === 'with')

  expect(together).toHaveLength(12)
  expect(together.filter(({ lost, doubled }) => lost + doubled > 0)).toEqual([])
})

test('a story is there exactly where something is lost or doubled', () => {
  for (const { lost, doubled, lostStory, doubledStory } of cells) {
    expect(lostStory !== undefined).toBe(lost > 0)
    expect(doubledStory !== undefined).toBe(doubled > 0)
  }
})

test('the shortest stories of a crash', () => {
  const crash = (place: Place) => cells.find(({ faults, ...cell }) => cell.place === place && key(faults) === '1,0,0,0')

  expect(crash('before')?.lostStory).toEqual(['deliver', 'record the identity', 'crash', 'recognize and drop'])
  expect(crash('after')?.doubledStory).toEqual(['deliver', 'apply the effect', 'crash', 'deliver', 'apply the effect'])
})

describe('played step by step', () => {
  const told = cells.flatMap(({ place, faults, lostStory, doubledStory }) => [
    ...(lostStory ? [{ place, faults, story: lostStory, lost: true }] : []),
    ...(doubledStory ? [{ place, faults, story: doubledStory, lost: false }] : [])
  ])

  test.each(told)('$place: $story', ({ place, faults, story, lost }) => {
    const end = story.reduce<Delivery | undefined>(
      (state, name) => state && steps(place, state).find((step) => step.name === name)?.next,
      delivered(faults)
    )

    expect(end && (lost ? isQuiet(end) && end.effects === 0 : end.effects > 1)).toBe(true)
  })
})

test('it ends: every step uses up a bound', () => {
  for (const place of places) {
    const seen = new Set<string>()
    const open = [delivered({ crashes: 2, duplicates: 2, timeouts: 2, retries: 2 })]

    // An array gives what is added while it is walked.
    for (const state of open) {
      for (const { next } of steps(place, state)) {
        expect(fuel(next)).toBeLessThan(fuel(state))

        if (!seen.has(JSON.stringify(next))) {
          seen.add(JSON.stringify(next))
          open.push(next)
        }
      }
    }

    expect(seen.size).toBeGreaterThan(300)
  }
})

/**
 * Faults first, an open timeout with them; then deliveries; then what is left of the handler, which has four actions at
 * most.
 */
function fuel({ budget, unknown, pending, at }: Delivery): number {
  const faults = budget.crashes + budget.duplicates + budget.timeouts + budget.retries

  return (2 * faults + Number(unknown)) * 100 + pending * 10 + (at === 0 ? 5 : 5 - at)
}

function key({ crashes, duplicates, timeouts, retries }: Budget): string {
  return [crashes, duplicates, timeouts, retries].join()
}

function line({ place, faults, interleavings, lost, doubled }: Cell): string {
  const names = Object.entries(faults).flatMap(([name, times]) => (times > 0 ? [name] : []))

  return `${place}, ${names.join(' + ') || 'no fault'}: ${interleavings}, lost ${lost}, doubled ${doubled}`
}
