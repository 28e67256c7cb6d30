/** Arming 100,000 timers whose delays come in another order. One process for each cell. */
import { warmed } from './by-delays.ts'
import { delays, inProcesses, nsEach, print, seed, spreadMs, timers } from './timers.ts'

const [series, distinct] = process.argv.slice(2)

if (series === undefined) {
  print({
    title: 'Arming 100,000 timers in order of their delays',
    note: 'The same delays as in the first experiment. Both axes are logarithmic.',
    parameters: { timers, spreadMs },
    seed,
    x: { label: 'Different delays', unit: 'delays', scale: 'log' },
    y: { label: 'Time per timer', unit: 'ns', scale: 'log' }
  })
  inProcesses(import.meta.filename, ['rising', 'random', 'falling'], [1000, 100_000])
} else {
  const all = ordered(series, delays(Number(distinct)))
  const { arm, cancel } = warmed('setTimeout', all)

  print({ series, x: Number(distinct), y: nsEach(arm) })
  cancel()
}

function ordered(name: string, all: number[]): number[] {
  return name === 'random' ? all : all.toSorted((a, b) => (name === 'rising' ? a - b : b - a))
}
