import { expect, test } from 'vitest'
import { expectMean, seeds } from '../test/estimate.ts'
import { runtime } from './runtime.ts'

test('a run under a seed, bit for bit', () => {
  const { releases, ...outputs } = runtime.run({}, 1)

  expect(outputs).toMatchInlineSnapshot(`
    {
      "carried": 8,
      "exposedDaysMax": 4,
      "exposedDaysMean": 0.59,
      "untouched": 53,
    }
  `)
  expect(releases).toHaveLength(100)
})

/** n patches that conflict independently with chance c leave a release alone with (1 − c)^n. */
test.each([
  [1, 5],
  [12, 5],
  [12, 10],
  [40, 2]
])('%s patches, %s percent conflicts: releases that go through untouched', (patches, conflict) => {
  const untouched = seeds(40).map((seed) => runtime.run({ patches, conflict, dropped: 0 }, seed).untouched)

  expectMean(untouched, 100 * (1 - conflict / 100) ** patches)
})

/** Each patch is still carried after k releases with chance (1 − d)^k. */
test('patches that upstream has not taken after 100 releases', () => {
  const carried = seeds(60).map((seed) => runtime.run({ patches: 60, dropped: 2 }, seed).carried)

  expectMean(carried, 60 * 0.98 ** 100)
})

/** As long as no rebase waits for the one before it: n · c conflicts, each so many days. */
test('days exposed are the conflicts of a release times the work for one', () => {
  const days = seeds(40).map((seed) => runtime.run({ dropped: 0, cadence: 56, repair: 0.5 }, seed).exposedDaysMean)

  expectMean(days, 12 * 0.05 * 0.5)
})

test('a patch that was dropped is never carried again', () => {
  const { releases, carried } = runtime.run({ patches: 30, dropped: 5 }, 2)

  releases.slice(1).forEach(({ fates }, index) => {
    const before = releases[index]?.fates.filter(({ fate }) => fate !== 'dropped').map(({ patch }) => patch)

    expect(fates.map(({ patch }) => patch)).toEqual(before)
  })

  expect(releases.at(-1)?.fates.filter(({ fate }) => fate !== 'dropped')).toHaveLength(carried)
})

test('conflicts that take longer than a release carry over', () => {
  const { exposedDaysMax } = runtime.run({ patches: 60, conflict: 50, dropped: 0, cadence: 7, repair: 10 }, 1)

  expect(exposedDaysMax).toBeGreaterThan(60 * 10)
})
