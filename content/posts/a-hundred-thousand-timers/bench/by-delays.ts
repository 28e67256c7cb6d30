/** What the experiments share that time arming and cancelling. */
import { delays, inProcesses, print, seed, slots, spreadMs, tickMs, timers, variants, type Timers } from './timers.ts'

/** Prints what `time` measures, by how many different delays there are. One process for each cell. */
export function timeByDelays(
  script: string,
  { title, note }: { title: string; note: string },
  time: (timers: Timers) => number
): void {
  const [series, distinct] = process.argv.slice(2)

  if (series === undefined) {
    print({
      title,
      note: `${note} Both axes are logarithmic.`,
      parameters: { timers, spreadMs, slots, tickMs },
      seed,
      x: { label: 'Different delays', unit: 'delays', scale: 'log' },
      y: { label: 'Time per timer', unit: 'ns', scale: 'log' }
    })
    inProcesses(script, Object.keys(variants), [1, 10, 100, 1000, 10_000, 100_000])
  } else {
    print({ series, x: Number(distinct), y: time(warmed(series, delays(Number(distinct)))) })
  }
}

/** Timers that are not armed yet, after a fifth of their delays were armed and cancelled. */
export function warmed(variant: string, all: readonly number[]): Timers {
  const prepare = variants[variant]!
  const early = prepare(all.slice(0, timers / 5))
  const ready = prepare(all)

  early.arm()
  early.cancel()
  globalThis.gc?.()

  return ready
}
