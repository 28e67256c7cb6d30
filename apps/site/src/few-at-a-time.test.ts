import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { fewAtATime } from './few-at-a-time.ts'

test('all is made, in order, and never more than a few at once', async () => {
  const items = Array.from({ length: 100 }, (_, index) => index)
  let underWay = 0
  let most = 0

  const made = fewAtATime(items, async (item) => {
    most = Math.max(most, ++underWay)

    for (let turns = (item * 7) % 3; turns >= 0; turns--) {
      await new Promise(setImmediate)
    }

    underWay--

    return item * 2
  })

  expect(await all(made)).toEqual(items.map((item) => item * 2))
  expect(most).toBe(availableParallelism() * 2)
})

test('a failure is told to whoever asked', async () => {
  const made = fewAtATime(['a'], () => Promise.reject(new Error('a cannot be made')))

  await expect(all(made)).rejects.toThrow('a cannot be made')
})

async function all<Made>(made: AsyncIterable<Made>): Promise<Made[]> {
  const list: Made[] = []

  for await (const one of made) {
    list.push(one)
  }

  return list
}
