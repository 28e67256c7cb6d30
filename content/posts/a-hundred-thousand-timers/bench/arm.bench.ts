/** Arming 100,000 timers, by how many different delays they have. One process for each cell. */
import { delays, inProcesses, nsEach, print, seed, slots, spreadMs, tickMs, timers, variants } from './timers.ts'

const [series, distinct] = process.argv.slice(2)

if (series === undefined) {
  print({
    title: 'Arming 100,000 timers',
    note: 'All delays lie within the same 100 s, in random order; only how many of them differ changes. Both axes are logarithmic.',
    parameters: { timers, spreadMs, slots, tickMs },
    seed,
    x: { label: 'Different delays', unit: 'delays', scale: 'log' },
    y: { label: 'Time per timer', unit: 'ns', scale: 'log' }
  })
  inProcesses(import.meta.filename, Object.keys(variants), [1, 10, 100, 1000, 10_000, 100_000])
} else {
  const all = delays(Number(distinct))
  const prepare = variants[series]!
  const early = prepare(all.slice(0, timers / 5)) // warms up
  const { arm, cancel } = prepare(all)

  early.arm()
  early.cancel()
  globalThis.gc?.()
  print({ series, x: Number(distinct), y: nsEach(arm) })
  cancel()
}
