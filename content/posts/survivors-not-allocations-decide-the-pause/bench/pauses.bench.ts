import { fixedSemiSpace, median, print, runAllocator } from './run-allocator.ts'

const ratesPerSecond = [1e6, 2e6, 4e6, 8e6]
const lives = 3_000_000
const livesMs = 20
const semiSpaceMiB = 16
const recordBytes = 56
const durationMs = 1200
const variants = [
  { series: '0 % kept', keepOneIn: Infinity, livesAt: () => lives },
  { series: '2 % kept', keepOneIn: 50, livesAt: () => lives },
  { series: '20 % kept', keepOneIn: 5, livesAt: () => lives },
  { series: '20 % kept for 20 ms', keepOneIn: 5, livesAt: (perSecond: number) => (perSecond * livesMs) / 1000 }
]
const round = Number(process.env.ROUND ?? 0)

console.log(
  JSON.stringify({
    title: 'The median young collection, by rate and by share kept',
    note: 'Records of 56 bytes, dropped at once, kept while the next 3 million are allocated, or kept for 20 ms.',
    parameters: { lives, livesMs, semiSpaceMiB, recordBytes, durationMs },
    x: { label: 'Records allocated', unit: '1/s', scale: 'log' },
    y: { label: 'Pause', unit: 'ms', scale: 'log' }
  })
)

for (const { series, keepOneIn, livesAt } of round % 2 ? variants.toReversed() : variants) {
  for (const perSecond of round % 2 ? ratesPerSecond.toReversed() : ratesPerSecond) {
    const args = [perSecond, keepOneIn, livesAt(perSecond), durationMs]
    const { minor, other } = await runAllocator(args, fixedSemiSpace(semiSpaceMiB))

    print(series, perSecond, median(minor))
    console.error(`${series}, ${perSecond}/s: ${minor.length} young, ${other.length} other, ${Math.max(...other)} ms`)
  }
}
