import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { checkCost, commandCost, watchLatency } from './costs.ts'
import { editPost, generateContent } from './generate.ts'

/**
 * `pnpm bench:check` prints what a check of 10 to 5,000 generated posts costs: the command from start to end in the
 * processor's time, with nothing kept, with every finding kept, and after one edit; and in a process of its own, so that the
 * memory is that of the size alone, the first check and the better of two more, with nothing kept. Then how long the watch
 * takes from a save to its findings. It runs for a fixed number of rounds and removes what it made.
 */
const SIZES = [10, 100, 1_000, 5_000]
const WATCHED = 1_000
const root = mkdtempSync(join(os.tmpdir(), 'bench-check-'))

console.log(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node.js ${process.versions.node}`)
console.log(`load ${os.loadavg()[0]?.toFixed(2)}`)
console.log('posts  fresh cpu ms  kept cpu ms  edit cpu ms  kept ms  first ms  again ms  ms/post  cpu ms/post  peak MB')

try {
  for (const size of SIZES) {
    const contentDir = join(root, String(size))

    generateContent(contentDir, size)

    const command = () => commandCost.parse(JSON.parse(node('command-cost.ts', contentDir, join(root, 'entries.json'))))
    const fresh = command()
    const kept = command()

    editPost(contentDir, 0)

    const edited = command()
    const { firstMs, againMs, cpuMs, peakMB } = checkCost.parse(JSON.parse(node('check-cost.ts', contentDir)))
    const cells = [
      size,
      fresh.cpuMs.toFixed(0),
      kept.cpuMs.toFixed(0),
      edited.cpuMs.toFixed(0),
      kept.wallMs.toFixed(0),
      firstMs.toFixed(0),
      againMs.toFixed(0),
      (againMs / size).toFixed(2),
      (cpuMs / size).toFixed(2),
      peakMB.toFixed(0)
    ]

    console.log(
      cells.map((cell, column) => String(cell).padStart([5, 12, 11, 11, 7, 8, 8, 7, 11, 7][column] ?? 0)).join('  ')
    )
  }

  const { medianMs, maxMs, saves, most } = watchLatency.parse(
    JSON.parse(node('watch-latency.ts', join(root, `${WATCHED}`)))
  )

  console.log(
    `watch, ${WATCHED} posts, ${saves} saves: ${medianMs.toFixed(0)} ms to the findings, at most ${maxMs.toFixed(0)} ms; posts examined again per save: ${most}`
  )
} finally {
  rmSync(root, { recursive: true, force: true })
}

function node(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    timeout: 120_000
  })
}
