import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const program = join(import.meta.dirname, '../examples/allocator.ts')

/** Runs the program of allocator.ts in a process of its own, with V8's `flags`; the first quarter of the young collections is warm-up, and left out. */
export async function runAllocator(args: (string | number)[], flags: string[]): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, ...args.map(String)], {
    maxBuffer: 100_000_000
  })
  const result = JSON.parse(/^\{"allocated.*/m.exec(stdout)?.[0] ?? '') as Omit<Run, 'trace'>

  return { ...result, minor: result.minor.slice(result.minor.length >> 2), trace: stdout }
}

/** A young generation that begins at its largest size, so that no growth falls into the measurement. */
export function fixedSemiSpace(miB: number): string[] {
  return [`--min-semi-space-size=${miB}`, `--max-semi-space-size=${miB}`]
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)

  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Prints one sample of a recording; throws where nothing was measured. */
export function print(series: string, x: number, y: number): void {
  if (!Number.isFinite(y)) {
    throw new Error(`${series} at ${x}: no young collection was seen`)
  }

  console.log(JSON.stringify({ series, x, y: Number(y.toPrecision(4)) }))
}

export interface Run {
  allocated: number
  elapsedMs: number
  minor: number[]
  other: number[]
  /** All that it printed. */
  trace: string
}
