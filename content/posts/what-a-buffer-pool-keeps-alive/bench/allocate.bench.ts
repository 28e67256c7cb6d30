/** Time to allocate and fill a short-lived buffer with an 8 and a 64 KiB pool in the same binary. One process per pool size. */
import { spawnSync } from 'node:child_process'

const sizes = [64, 256, 1024, 2048, 4096, 8192, 12_288, 16_384, 20_480, 24_576, 32_000, 65_536]
const pools = [8, 64]
const batches = 15
const poolKiB = process.argv[2]
const { gc } = globalThis

if (poolKiB) {
  Buffer.poolSize = Number(poolKiB) * 1024
  measureAll(`${poolKiB} KiB pool`)
} else {
  describeAndRunAll()
}

function describeAndRunAll(): void {
  console.log(
    JSON.stringify({
      title: 'Allocating and filling a short-lived buffer',
      note: 'Neither pool serves the last size, 65,536 bytes: the two lines differ there by noise alone.',
      x: { label: 'Buffer size', unit: 'bytes', scale: 'log' },
      y: { label: 'Time per buffer', unit: 'ns', scale: 'log' }
    })
  )

  for (const pool of Number(process.env.ROUND ?? 0) % 2 ? pools.toReversed() : pools) {
    const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, String(pool)], { encoding: 'utf8' })

    if (child.status !== 0) {
      throw new Error(child.stderr)
    }

    process.stdout.write(child.stdout)
  }
}

function measureAll(series: string): void {
  const order = Number(process.env.ROUND ?? 0) % 2 ? sizes.toReversed() : sizes

  for (const size of sizes) {
    allocateMany(size, 1000)
  }

  for (const size of order) {
    const count = Math.min(20_000, Math.max(1000, Math.floor(2 ** 25 / size)))

    gc?.()

    const samples = Array.from({ length: batches }, () => allocateMany(size, count)).toSorted((a, b) => a - b)
    const median = samples[batches >> 1] ?? Number.NaN

    console.log(JSON.stringify({ series, x: size, y: Number(median.toPrecision(4)) }))
  }
}

/** Nanoseconds per buffer; the last 64 stay referenced, as requests in flight would. */
function allocateMany(size: number, count: number): number {
  const inFlight = new Array<Buffer | undefined>(64).fill(undefined)
  const start = process.hrtime.bigint()

  for (let index = 0; index < count; index++) {
    inFlight[index & 63] = Buffer.allocUnsafe(size).fill(1)
  }

  const elapsed = Number(process.hrtime.bigint() - start)

  if (inFlight[0]?.[0] !== 1) {
    throw new Error('nothing was written')
  }

  return elapsed / count
}
