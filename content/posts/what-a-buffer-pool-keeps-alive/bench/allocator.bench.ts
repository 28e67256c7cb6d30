/**
 * Where the resident memory goes that copies outside the pool do not account for: the traffic of resident.bench.ts with
 * nothing and with 8,000 copies kept, with glibc as it is, with a glibc that returns every freed slab to the system, and
 * with a young generation that cannot grow.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const counts = [0, 8000]
const script = join(import.meta.dirname, 'resident.bench.ts')
const variants: Variant[] = [
  { series: 'as it is', flags: [], env: {} },
  { series: 'freed slabs returned', flags: [], env: { MALLOC_MMAP_THRESHOLD_: '32768' } },
  { series: 'young generation held small', flags: ['--max-semi-space-size=1'], env: {} }
]

console.log(
  JSON.stringify({
    title: 'The same process with another allocator, and with another young generation',
    note: 'Buffers are copied out of the pool; the same 500 MiB pass through it in every run.',
    x: { label: 'Buffers kept', unit: 'buffers', scale: 'linear' },
    y: { label: 'Resident memory', unit: 'MiB', scale: 'linear' }
  })
)

for (const { series, flags, env } of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  for (const kept of counts) {
    const child = spawnSync(process.execPath, ['--expose-gc', ...flags, script, 'copied out', String(kept)], {
      encoding: 'utf8',
      env: { ...process.env, ...env }
    })

    if (child.status !== 0) {
      throw new Error(child.stderr)
    }

    console.log(JSON.stringify({ series, x: kept, y: Number(Number(child.stdout).toPrecision(4)) }))
  }
}

interface Variant {
  series: string
  flags: string[]
  env: NodeJS.ProcessEnv
}
