/**
 * Allocates records of 56 bytes at a steady rate, and keeps one in `keepOneIn` of them while the next `lives` are allocated:
 * always `run` neighbours together. `node neighbours.ts <keepOneIn> <run> <lives> <records> <perMs>`
 */
import { setTimeout as sleep } from 'node:timers/promises'

const [keepOneIn = 1, run = 1, lives = 1, records = 0, perMs = 1] = process.argv.slice(2).map(Number)
const kept = new Array<object | null>(Math.max(1, Math.round(lives / keepOneIn))).fill(null)
const inFlight = new Array<object | null>(64).fill(null)
let allocated = 0
let stored = 0

for (const startMs = performance.now(); allocated < records; await sleep(1)) {
  allocate(Math.min(records, (performance.now() - startMs) * perMs))
}

function allocate(end: number) {
  for (; allocated < end; allocated++) {
    const record = { id: allocated, price: 1, size: 2, venue: 3 }

    inFlight[allocated % inFlight.length] = record

    if (allocated % (keepOneIn * run) < run) {
      kept[stored++ % kept.length] = record
    }
  }
}
