import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { checkContent } from '../src/check.ts'
import { generateContent } from './generate.ts'

/**
 * `pnpm bench:check` prints what a check of 10 to 5,000 generated posts costs: each size in a process of its own, so that
 * the memory is that of the size alone. It runs for a fixed number of rounds and removes what it made.
 */
const SIZES = [10, 100, 1_000, 5_000]
const [, script = '', folder] = process.argv

if (folder === undefined) {
  const root = mkdtempSync(join(os.tmpdir(), 'bench-check-'))

  console.log(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node.js ${process.versions.node}`)
  console.log('posts  first ms  again ms  ms/post  cpu ms/post  peak MB')

  try {
    for (const size of SIZES) {
      generateContent(join(root, String(size)), size)

      const output = execFileSync(process.execPath, [script, join(root, String(size))], {
        encoding: 'utf8',
        timeout: 120_000
      })
      const { firstMs, againMs, cpuMs, peakMB }: Measurement = JSON.parse(output)
      const cells = [
        size,
        firstMs.toFixed(0),
        againMs.toFixed(0),
        (againMs / size).toFixed(2),
        (cpuMs / size).toFixed(2),
        peakMB.toFixed(0)
      ]

      console.log(cells.map((cell, column) => String(cell).padStart([5, 8, 8, 7, 11, 7][column] ?? 0)).join('  '))
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
} else {
  const first = await timed(folder)
  const again = [await timed(folder), await timed(folder)].toSorted((a, b) => a.wallMs - b.wallMs)[0] ?? first

  console.log(
    JSON.stringify({
      firstMs: first.wallMs,
      againMs: again.wallMs,
      cpuMs: again.cpuMs,
      peakMB: process.resourceUsage().maxRSS / 1_000
    })
  )
}

async function timed(contentDir: string): Promise<{ wallMs: number; cpuMs: number }> {
  const startMs = performance.now()
  const before = process.cpuUsage()
  const findings = await checkContent({ contentDir, nowMs: Date.parse('2026-11-21') })

  if (findings.length > 0) {
    throw new Error(
      `the generated posts are not sound: ${findings[0]?.file}:${findings[0]?.line} ${findings[0]?.message}`
    )
  }

  const { user, system } = process.cpuUsage(before)

  return { wallMs: performance.now() - startMs, cpuMs: (user + system) / 1_000 }
}

interface Measurement {
  readonly firstMs: number
  readonly againMs: number
  readonly cpuMs: number
  readonly peakMB: number
}
