import { createEventHeap } from './event-heap.ts'
import { exponential } from './exponential.ts'
import type { Random } from './random.ts'

/**
 * A closed loop: each client waits for its answer before it sends again, and `everyUs` after its last request at the
 * earliest. Their first requests are spread evenly over that interval. 0 is a client without pacing. Schroeder, Wierman
 * and Harchol-Balter, "Open Versus Closed: A Cautionary Tale", NSDI 2006.
 */
export function closedClients(count: number, everyUs: number): Clients {
  const due = createEventHeap<number>()

  for (let client = 0; client < count; client++) {
    due.push((client * everyUs) / count, client)
  }

  return {
    next() {
      const { at, event: client } = due.pop() ?? { at: Infinity, event: 0 }

      return { client, atUs: at }
    },
    answered({ client, atUs }, doneUs) {
      due.push(Math.max(atUs + everyUs, doneUs), client)
    }
  }
}

/** An open schedule: one request every `everyUs`, whatever the answers do. */
export function scheduledClients(everyUs: number): Clients {
  let sent = 0

  return { next: () => ({ client: sent, atUs: sent++ * everyUs }), answered: () => undefined }
}

/** An open Poisson process: many callers that know nothing of each other. */
export function randomClients(everyUs: number, random: Random): Clients {
  let atUs = 0
  let sent = 0

  return {
    next() {
      atUs += exponential(random) * everyUs

      return { client: sent++, atUs }
    },
    answered: () => undefined
  }
}

/** `next` is the request that is sent next, in order of time, Infinity when all wait for an answer. */
export interface Clients {
  next(): Sent
  answered(request: Sent, doneUs: number): void
}

export interface Sent {
  client: number
  atUs: number
}
