/** As many MiB copied, of survivors that each lie apart and of survivors that lie together: milliseconds in the trace. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { scavenges } from '../examples/scavenges.ts'
import { fixedSemiSpace, median, print } from './run-allocator.ts'

const program = join(import.meta.dirname, './neighbours.ts')
const semiSpaceMiB = 16
const copies = 2 // into the other semi-space, and from there into the old generation
const copiedMiB = [0, 0.25, 0.5, 1, 2, 4, 8]
const allocatedMiB = 224 // a second
const livesMiB = 160
const collections = 20
const runs = { 'each apart': 1, 'in runs of 256': 256 }
const round = Number(process.env['ROUND'] ?? 0)

console.log(
  JSON.stringify({
    title: 'Young collections, by how their survivors lie',
    note: 'Medians of each run, on one thread. Records of 56 bytes, of which as many are kept either way.',
    parameters: { semiSpaceMiB, allocatedMiB, livesMiB, collections },
    x: { label: 'Copied by a collection', unit: 'MiB', scale: 'linear' },
    y: { label: 'Time', unit: 'ms', scale: 'linear' }
  })
)

const cells = copiedMiB.flatMap((wanted) => Object.entries(runs).map(([series, run]) => ({ series, wanted, run })))

for (const { series, wanted, run } of round % 2 ? cells.toReversed() : cells) {
  print(series, wanted, measure(wanted, run))
}

/** One record in `keepOneIn` makes half of what is copied; those kept before the last collection make the other half. */
function measure(wanted: number, run: number): number {
  const keepOneIn = Math.round((copies * semiSpaceMiB) / wanted - 1)
  const perMs = recordsIn(allocatedMiB) / 1000
  const args = [keepOneIn, run, recordsIn(livesMiB), recordsIn(collections * semiSpaceMiB), perMs]
  const trace = execFileSync(
    process.execPath,
    [
      '--trace-gc-nvp',
      '--no-minor-gc-task', // which would collect before the semi-space is full
      '--no-parallel-scavenge',
      ...fixedSemiSpace(semiSpaceMiB),
      program,
      ...args.map(String)
    ],
    { encoding: 'utf8', maxBuffer: 100_000_000 }
  )
  const all = scavenges(trace)
  const steady = all.slice(all.length >> 2)
  const counted = median(steady.map((scavenge) => scavenge.copiedMiB))

  if (Math.abs(counted - wanted) > 0.05 * wanted + 0.1) {
    throw new Error(`runs of ${run}: ${wanted} MiB were to be copied, the trace counts ${counted}`)
  }

  return median(steady.map(({ ms }) => ms))
}

function recordsIn(miB: number): number {
  return Math.round((miB * 2 ** 20) / 56)
}
