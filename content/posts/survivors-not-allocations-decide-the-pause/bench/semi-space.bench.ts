/** What a larger young generation does to records that outlive it, and to records that die before it is full. */
import { fixedSemiSpace, median, print, runAllocator } from './run-allocator.ts'

const sizesMiB = [4, 8, 16, 32, 64]
const perSecond = 4_000_000
const keepOneIn = 5
const durationMs = 1500
const lifetimes = [
  { lives: 3_000_000, series: 'kept for long' },
  { lives: 60_000, series: 'kept briefly' }
]
const round = Number(process.env.ROUND ?? 0)

console.log(
  JSON.stringify({
    title: 'One young collection, and all of a second, by size of the young generation',
    note: 'One record in five is kept, of 4 million a second: while 3 million others are allocated, or 60,000.',
    parameters: { perSecond, keepOneIn, durationMs },
    x: { label: 'Semi-space', unit: 'MiB', scale: 'log' },
    y: { label: 'Time', unit: 'ms', scale: 'log' }
  })
)

for (const { lives, series } of round % 2 ? lifetimes.toReversed() : lifetimes) {
  for (const sizeMiB of round % 2 ? sizesMiB.toReversed() : sizesMiB) {
    const { minor, other, elapsedMs } = await runAllocator(
      [perSecond, keepOneIn, lives, durationMs],
      fixedSemiSpace(sizeMiB)
    )
    const sumMs = minor.reduce((sum, ms) => sum + ms, 0)

    print(`one pause, ${series}`, sizeMiB, median(minor))
    print(`all in a second, ${series}`, sizeMiB, (sumMs * 1000) / (elapsedMs * 0.75))
    console.error(`${series}, ${sizeMiB} MiB: ${minor.length} young, ${other.length} other, ${Math.max(...other)} ms`)
  }
}
