/**
 * The same allocator under --trace-gc-nvp: milliseconds against MiB copied, and the straight line fitted to the medians of
 * small records. Where the trace counts other bytes than were kept, the run stops.
 */
import { fit, scavenges, type Scavenge } from '../examples/scavenges.ts'
import { fixedSemiSpace, median, print, runAllocator } from './run-allocator.ts'

const semiSpaceMiB = 16
const copies = 2 // into the other semi-space, and from there into the old generation
const copiedMiB = [0, 0.5, 1, 2, 4, 8]
const allocatedMiB = 224 // a second
const livesMiB = 160
const durationMs = 1200
const round = Number(process.env.ROUND ?? 0)
const kinds = [
  { series: 'records of 56 bytes', kind: 'small', bytes: 56 },
  { series: 'arrays of 1 KiB', kind: 'large', bytes: 1024 }
]

console.log(
  JSON.stringify({
    title: 'Young collections in the trace, by what they copied',
    note: 'Medians of each run. The straight line is base plus cost of a MiB, fitted to the small records.',
    parameters: { semiSpaceMiB, allocatedMiB, livesMiB, durationMs },
    x: { label: 'Copied by a collection', unit: 'MiB', scale: 'linear' },
    y: { label: 'Time', unit: 'ms', scale: 'linear' }
  })
)

for (const { series, kind, bytes } of round % 2 ? kinds.toReversed() : kinds) {
  const medians: Scavenge[] = []

  for (const wanted of round % 2 ? copiedMiB.toReversed() : copiedMiB) {
    medians.push(await measure(wanted, kind, bytes))
    print(series, wanted, medians.at(-1)?.ms ?? NaN)
  }

  if (kind === 'small') {
    const { baseMs, msPerMiB } = fit(medians)

    for (const wanted of copiedMiB) {
      print('model', wanted, baseMs + msPerMiB * wanted)
    }
  }
}

/**
 * Of what a collection finds, survivors of the one before take `wanted / copies` MiB and are copied a second time. New
 * records have the rest of the semi-space, and one in `keepOneIn` of them makes as many MiB again.
 */
async function measure(wanted: number, kind: string, bytes: number): Promise<Scavenge> {
  const keepOneIn = (copies * semiSpaceMiB) / wanted - 1
  const perSecond = Math.round((allocatedMiB * 2 ** 20) / bytes)
  const lives = Math.round((livesMiB * 2 ** 20) / bytes)
  const { trace } = await runAllocator(
    [perSecond, keepOneIn, lives, durationMs, kind],
    [
      '--trace-gc-nvp',
      '--no-minor-gc-task', // which would collect before the semi-space is full
      ...fixedSemiSpace(semiSpaceMiB)
    ]
  )
  const all = scavenges(trace)
  const steady = all.slice(all.length >> 2)
  const counted = median(steady.map((scavenge) => scavenge.copiedMiB))

  if (Math.abs(counted - wanted) > 0.05 * wanted + 0.1) {
    throw new Error(`${kind}: ${wanted} MiB were to be copied, the trace counts ${counted}`)
  }

  return { ms: median(steady.map(({ ms }) => ms)), copiedMiB: wanted }
}
