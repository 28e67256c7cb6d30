import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { follower } from './follower.ts'

it('one batch is followed after another, and what is saved meanwhile makes the next', async () => {
  const { follow, begun, end } = paced()
  const { save, caughtUp } = follower(follow)

  save('a')
  save('b')
  expect(begun).toEqual([[]])
  await end()
  expect(begun).toEqual([[], ['a', 'b']])
  save('c')
  await end()
  await end()
  await caughtUp()
  save('d')
  await end()
  expect(begun).toEqual([[], ['a', 'b'], ['c'], ['d']])
})

it('nobody has caught up while something that was saved is left to follow', async () => {
  const { follow, end } = paced()
  const { save, caughtUp } = follower(follow)
  let isTold = false

  void caughtUp().then(() => (isTold = true))
  save('a')
  await end()
  save('b')
  await end()
  expect(isTold).toBe(false)
  await end()
  expect(isTold).toBe(true)
})

/** What was begun, and a way to end the one at hand. */
function paced() {
  const begun: string[][] = []
  let running = Promise.withResolvers<undefined>()

  return {
    begun,
    follow: async (saved: ReadonlySet<string>): Promise<void> => {
      begun.push([...saved])
      running = Promise.withResolvers()
      await running.promise
    },
    end: async (): Promise<void> => {
      running.resolve(undefined)
      await turn()
    }
  }
}
