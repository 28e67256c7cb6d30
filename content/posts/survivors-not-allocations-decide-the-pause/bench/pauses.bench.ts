import { fixedSemiSpace, median, print, runAllocator } from './run-allocator.ts'

const ratesPerSecond = [1e6, 2e6, 4e6, 8e6]
const shares = [Infinity, 50, 5].map((keepOneIn) => ({ keepOneIn, series: `${100 / keepOneIn} % kept` }))
const lives = 3_000_000
const semiSpaceMiB = 16
const recordBytes = 56
const durationMs = 1200
const round = Number(process.env.ROUND ?? 0)

console.log(
  JSON.stringify({
    title: 'The median young collection, by rate and by share kept',
    note: `Records of ${recordBytes} bytes, kept while the next 3 million are allocated, or dropped at once. Semi-spaces of ${semiSpaceMiB} MiB.`,
    parameters: { lives, semiSpaceMiB, recordBytes, durationMs },
    x: { label: 'Records allocated', unit: '1/s', scale: 'log' },
    y: { label: 'Pause', unit: 'ms', scale: 'log' }
  })
)

for (const { keepOneIn, series } of round % 2 ? shares.toReversed() : shares) {
  for (const perSecond of round % 2 ? ratesPerSecond.toReversed() : ratesPerSecond) {
    const { minor, other } = await runAllocator([perSecond, keepOneIn, lives, durationMs], fixedSemiSpace(semiSpaceMiB))

    print(series, perSecond, median(minor))
    console.error(`${series}, ${perSecond}/s: ${minor.length} young, ${other.length} other, ${Math.max(...other)} ms`)
  }
}
