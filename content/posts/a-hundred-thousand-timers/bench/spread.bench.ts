/** Arming 100,000 timers whose delays lie within minutes, hours and days. One process for each cell. */
import { warmed } from './by-delays.ts'
import { delays, inProcesses, leadMs, nsEach, print, seed, spreadMs, timers } from './timers.ts'

const distinct: Readonly<Record<string, number>> = { 'a thousand delays': 1000, 'all different': timers }
const [series, withinS] = process.argv.slice(2)

if (series === undefined) {
  print({
    title: 'Arming 100,000 timers, by how far apart their delays lie',
    note: 'By setTimeout, in random order. Both axes are logarithmic.',
    parameters: { timers },
    seed,
    x: { label: 'Delays within', unit: 's', scale: 'log' },
    y: { label: 'Time per timer', unit: 'ns', scale: 'log' }
  })
  inProcesses(import.meta.filename, Object.keys(distinct), [100, 1000, 10_000, 1_728_000])
} else {
  const stretch = (1000 * Number(withinS)) / spreadMs
  const all = delays(distinct[series]!).map((delay) => leadMs + (delay - leadMs) * stretch)
  const { arm, cancel } = warmed('setTimeout', all)

  print({ series, x: Number(withinS), y: nsEach(arm) })
  cancel()
}
