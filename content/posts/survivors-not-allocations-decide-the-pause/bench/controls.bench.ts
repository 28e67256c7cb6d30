/** Which part of a kept record costs: that it is stored, that it survives, or that one thread alone copies it. */
import { fixedSemiSpace, median, print, runAllocator } from './run-allocator.ts'

const perSecond = 4_000_000
const semiSpaceMiB = 16
const durationMs = 1200
const slots = 600_000
const variants = [
  { series: 'nothing kept', keepOneIn: Infinity, lives: 3_000_000, flags: [] },
  { series: 'stored in the same slots, dropped after 1,000', keepOneIn: 5, lives: 1000, flags: [] },
  { series: 'kept', keepOneIn: 5, lives: 3_000_000, flags: [] },
  { series: 'kept, one thread', keepOneIn: 5, lives: 3_000_000, flags: ['--no-parallel-scavenge'] }
]

console.log(
  JSON.stringify({
    title: 'The median young collection, when records are stored, kept, or copied by one thread',
    note: 'One record in five is written into an array of 600,000 slots in the old generation, or none.',
    parameters: { semiSpaceMiB, durationMs, slots },
    x: { label: 'Records allocated', unit: '1/s', scale: 'log' },
    y: { label: 'Pause', unit: 'ms', scale: 'log' }
  })
)

for (const { series, keepOneIn, lives, flags } of Number(process.env.ROUND ?? 0) % 2
  ? variants.toReversed()
  : variants) {
  const { minor } = await runAllocator(
    [perSecond, keepOneIn, lives, durationMs, 'small', slots],
    [...flags, ...fixedSemiSpace(semiSpaceMiB)]
  )

  print(series, perSecond, median(minor))
}
