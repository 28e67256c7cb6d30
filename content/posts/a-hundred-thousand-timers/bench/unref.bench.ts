/** What stays of 100,000 timers after all were cancelled, some as they were armed, some after unref(). Counted, not timed. One process for each cell. */
import { delays, inProcesses, print, seed, settledBytes, spreadMs, timers } from './timers.ts'

const fire: (id: number) => void = () => {}
const [series, distinct] = process.argv.slice(2)

if (series === undefined) {
  print({
    title: 'Memory that 100,000 cancelled timers still hold',
    note: 'After a full collection, for each timer that was armed and cancelled.',
    parameters: { timers, spreadMs },
    seed,
    x: { label: 'Different delays', unit: 'delays', scale: 'log' },
    y: { label: 'Memory per cancelled timer', unit: 'bytes', scale: 'linear' }
  })
  inProcesses(import.meta.filename, ['as armed', 'unreferenced'], [1, 10, 100, 1000, 10_000, 100_000])
} else {
  const all = delays(Number(distinct))
  const before = settledBytes()

  armAndCancel(all, series === 'unreferenced')
  print({ series, x: Number(distinct), y: Math.max(0, Math.round((settledBytes() - before) / timers)) })
}

function armAndCancel(all: readonly number[], unref: boolean): void {
  const handles = all.map((delay, id) => setTimeout(fire, delay, id))

  for (const handle of handles) {
    if (unref) {
      handle.unref()
    }

    clearTimeout(handle)
  }
}
