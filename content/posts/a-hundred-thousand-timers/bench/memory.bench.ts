/** What 100,000 armed timers hold, by how many different delays they have. Counted, not timed. One process for each cell. */
import { delays, inProcesses, print, seed, settledBytes, slots, spreadMs, timers, variants } from './timers.ts'

const [series, distinct] = process.argv.slice(2)

if (series === undefined) {
  print({
    title: 'Memory of 100,000 armed timers',
    note: 'Heap and ArrayBuffers together, after a full collection. Those of setTimeout include the handle and one argument for each.',
    parameters: { timers, spreadMs, slots },
    seed,
    x: { label: 'Different delays', unit: 'delays', scale: 'log' },
    y: { label: 'Memory per timer', unit: 'bytes', scale: 'linear' }
  })
  inProcesses(import.meta.filename, Object.keys(variants), [1, 10, 100, 1000, 10_000, 100_000])
} else {
  const all = delays(Number(distinct))
  const before = settledBytes()
  const { arm, cancel } = variants[series]!(all)

  arm()
  print({ series, x: Number(distinct), y: Math.round((settledBytes() - before) / timers) })
  cancel()
}
