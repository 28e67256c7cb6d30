import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventLoop } from './event-loop.ts'

const work = fc.array(fc.record({ after: fc.nat(50), duration: fc.nat(50) }), { minLength: 1 }).map((jobs) => {
  let at = 0

  return jobs.map(({ after, duration }) => ({ at: (at += after), duration }))
})

test('work is done in order, in full, and never while the loop could have begun earlier', () => {
  fc.assert(
    fc.property(work, (jobs) => {
      const loop = createEventLoop()
      let freeAt = 0

      for (const { at, duration } of jobs) {
        const { begun, done } = loop.serve(at, duration)

        expect(begun).toBe(Math.max(at, freeAt))
        expect(done - begun).toBe(duration)
        freeAt = done
      }

      expect(loop.freeAt()).toBe(freeAt)
    })
  )
})

test("Little's law: the number in the system, summed over time, is the sum of the times spent in it", () => {
  fc.assert(
    fc.property(work, (jobs) => {
      const loop = createEventLoop()
      const stays = jobs.map(({ at, duration }) => ({ at, done: loop.serve(at, duration).done }))
      let area = 0

      for (let moment = 0; moment < loop.freeAt(); moment++) {
        area += stays.filter(({ at, done }) => at <= moment && moment < done).length
      }

      expect(area).toBe(stays.reduce((sum, { at, done }) => sum + done - at, 0))
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 30) }
  )
})
