/** The same program as it comes: each version has a largest semi-space of its own, to which survivors make it grow. */
import { fixedSemiSpace, median, print, runAllocator } from './run-allocator.ts'

const perSecond = 4_000_000
const keepOneIn = 5
const lives = 3_000_000
const semiSpaceMiB = 16
const durationMs = 2500
const lastCollections = 5
const variants = [
  { series: 'as it comes', flags: [] },
  { series: 'semi-spaces of 16 MiB', flags: fixedSemiSpace(semiSpaceMiB) }
]

console.log(
  JSON.stringify({
    title: 'The last young collections on three Node.js lines',
    note: 'Medians of the last five collections of 2.5 s. One record in five is kept, of 4 million a second.',
    parameters: { keepOneIn, lives, semiSpaceMiB, durationMs, lastCollections },
    x: { label: 'Records allocated', unit: '1/s', scale: 'log' },
    y: { label: 'Pause', unit: 'ms', scale: 'log' }
  })
)

for (const { series, flags } of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const { minor, other } = await runAllocator([perSecond, keepOneIn, lives, durationMs], flags)

  print(series, perSecond, median(minor.slice(-lastCollections)))
  console.error(`${series}: ${minor.length} young, ${other.length} other, ${Math.max(...other)} ms`)
}
