/** The same program as it comes: each version has a largest semi-space of its own, to which survivors make it grow. */
import { median, print, runAllocator } from './run-allocator.ts'

const perSecond = 4_000_000
const keepOneIn = 5
const lives = 3_000_000
const semiSpaceMiB = 16
const durationMs = 5000
const variants = [
  { series: 'as it comes', flags: [] },
  { series: 'at most 16 MiB', flags: [`--max-semi-space-size=${semiSpaceMiB}`] }
]

console.log(
  JSON.stringify({
    title: 'Young collections on three Node.js lines, when the semi-space has grown',
    note: 'Medians of the later half of the collections of 5 s. One record in five is kept, of 4 million a second.',
    parameters: { keepOneIn, lives, semiSpaceMiB, durationMs },
    x: { label: 'Records allocated', unit: '1/s', scale: 'log' },
    y: { label: 'Pause', unit: 'ms', scale: 'log' }
  })
)

for (const { series, flags } of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const { minor, other } = await runAllocator([perSecond, keepOneIn, lives, durationMs], flags)
  const grown = minor.slice(minor.length >> 1)

  print(series, perSecond, median(grown))
  console.error(`${series}: ${minor.length} young, ${other.length} other, ${Math.max(...other)} ms`)
}
