import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectMean } from '../test/estimate.ts'
import { closedClients, randomClients, scheduledClients } from './clients.ts'
import { createRandom } from './random.ts'

test('a closed client never sends before its answer, nor sooner than its interval', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(50), fc.array(fc.nat(100)), (count, everyUs, waits) => {
      const clients = closedClients(count, everyUs)
      const last = new Map<number, { atUs: number; doneUs: number }>()
      let before = 0

      for (const wait of waits) {
        const request = clients.next()
        const { atUs, doneUs } = last.get(request.client) ?? { atUs: -Infinity, doneUs: -Infinity }

        expect(request.atUs).toBeGreaterThanOrEqual(Math.max(before, doneUs, atUs + everyUs))
        before = request.atUs
        last.set(request.client, { atUs: request.atUs, doneUs: request.atUs + wait })
        clients.answered(request, request.atUs + wait)
      }
    })
  )
})

test('when all clients wait, nothing is sent', () => {
  const clients = closedClients(2, 10)

  expect([clients.next().atUs, clients.next().atUs, clients.next().atUs]).toEqual([0, 5, Infinity])
})

test('a schedule keeps its plan whatever the answers do', () => {
  const clients = scheduledClients(20)

  clients.answered(clients.next(), 1e9)
  expect([clients.next().atUs, clients.next().atUs]).toEqual([20, 40])
})

test('random clients keep the rate on average', () => {
  const clients = randomClients(250, createRandom(1))
  let before = 0

  const gaps = Array.from({ length: 20_000 }, () => {
    const { atUs } = clients.next()
    const gap = atUs - before

    before = atUs

    return gap
  })

  expectMean(gaps, 250)
})
