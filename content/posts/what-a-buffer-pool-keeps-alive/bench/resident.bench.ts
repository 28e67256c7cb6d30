/** Resident memory of a process after the same 500 MiB of pooled traffic, by how many 16-byte buffers of it were kept. One process per point. */
import { spawnSync } from 'node:child_process'

const slots = 8000
const counts = [0, 1000, 2000, 4000, 8000]
const variants = ['kept as it came', 'copied out']
const [variant, count] = process.argv.slice(2)
const { gc } = globalThis

if (variant && count) {
  console.log(residentMiB(Number(count), variant === 'copied out'))
} else {
  describeAndRunAll()
}

function describeAndRunAll(): void {
  console.log(
    JSON.stringify({
      title: 'Resident memory of a process that keeps 16-byte buffers',
      note: 'Every run pushes the same 500 MiB through the pool and writes every byte; only the number kept differs.',
      x: { label: 'Buffers kept', unit: 'buffers', scale: 'linear' },
      y: { label: 'Resident memory', unit: 'MiB', scale: 'linear' }
    })
  )

  if (Number(process.env.ROUND ?? 0) % 2) {
    variants.reverse()
  }

  for (const kept of counts) {
    for (const series of variants) {
      const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, series, String(kept)], {
        encoding: 'utf8'
      })

      if (child.status !== 0) {
        throw new Error(child.stderr)
      }

      console.log(JSON.stringify({ series, x: kept, y: Number(Number(child.stdout).toPrecision(4)) }))
    }
  }
}

function residentMiB(count: number, copies: boolean): number {
  const kept = pushTraffic(slots / count, copies)

  for (let pass = 0; pass < 3; pass++) {
    gc?.()
  }

  if (kept.length !== count) {
    throw new Error(`kept ${kept.length} instead of ${count}`)
  }

  return process.memoryUsage().rss / 2 ** 20
}

/** 8,000 times: one 16-byte buffer, then 64 KiB of dropped 1 KiB buffers. Keeps every `stride`-th of the small ones. */
function pushTraffic(stride: number, copies: boolean): Buffer[] {
  const kept: Buffer[] = []

  for (let slot = 0; slot < slots; slot++) {
    const buffer = Buffer.allocUnsafe(16).fill(1)

    if (slot % stride === stride - 1) {
      kept.push(copies ? copyOut(buffer) : buffer)
    }

    for (let passed = 0; passed < 65_536; passed += 1024) {
      Buffer.allocUnsafe(1024).fill(1)
    }
  }

  return kept
}

function copyOut(buffer: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(buffer.length)

  buffer.copy(copy)

  return copy
}
