import { expect, test } from 'vitest'
import { inSlices } from './slices.ts'

/** A run of so many steps, each as long as the clock is told: it keeps when each was taken. */
function slowRun(steps: number, stepMs: number) {
  let now = 0
  let left = steps
  const sizes: number[] = []

  return {
    now: () => now,
    sizes,
    taken: () => steps - left,
    step(most: number) {
      sizes.push(most)
      now += stepMs
      left--

      return left === 0
    }
  }
}

test('a slice ends when its time is up, whatever is left, and the next one is a task of its own', async () => {
  const { step, now, sizes, taken } = slowRun(10, 1.5)
  const takenInTasks: number[] = []
  const over = inSlices(step, { isWanted: () => true, answersEarly: true, answer: () => undefined, now })

  while (taken() < 10) {
    takenInTasks.push(taken())
    await new Promise((resolve) => setTimeout(resolve))
  }

  await over
  expect(takenInTasks[0]).toBe(2)
  expect(takenInTasks.map((count) => count % 2)).not.toContain(1)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50)
})

test('it answers early and at the end, or at the end alone', async () => {
  for (const [answersEarly, expected] of [
    [true, [2, 5]],
    [false, [5]]
  ] as const) {
    const { step, now, taken } = slowRun(5, 1)
    const answers: number[] = []

    await inSlices(step, { isWanted: () => true, answersEarly, answer: () => answers.push(taken()), now })
    expect(answers).toEqual(expected)
  }
})

test('what takes one slice is answered before anything else can happen', () => {
  const { step, now, taken } = slowRun(2, 1)
  const answers: number[] = []

  void inSlices(step, { isWanted: () => true, answersEarly: true, answer: () => answers.push(taken()), now })
  expect(answers).toEqual([2])
})

test('a run that is no longer wanted stops, without another answer', async () => {
  const { step, now, taken } = slowRun(1000, 1)
  const answers: number[] = []

  await inSlices(step, { isWanted: () => false, answersEarly: true, answer: () => answers.push(taken()), now })
  expect([taken(), answers]).toEqual([2, [2]])
})
