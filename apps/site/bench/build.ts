import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import { join, resolve } from 'node:path'
import { editPost, generateContent } from '@zerodeps/content-cli/generated-content'
import { z } from 'zod'

/**
 * `pnpm bench:build` prints what a whole build of 10, 100 and 1,000 generated posts costs, cold and after an edit of one
 * post, by stage, in CPU seconds. Other sizes are named as arguments. Every build is a process of its own, works
 * in a temporary folder and is stopped after an hour; nothing it made stays.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1_000]
const parent = resolve(import.meta.dirname, '../node_modules/.cache')

// The packages of the site are found from here.
mkdirSync(parent, { recursive: true })

const root = mkdtempSync(join(parent, 'bench-build-'))
const builds: Build[] = []

/** What one build prints: CPU milliseconds by stage, in the order in which they first ran, and its memory. */
const printed = z.object({ stages: z.record(z.string(), z.number()), peakMB: z.number() })

console.log(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node.js ${process.versions.node}`)

try {
  for (const size of sizes) {
    const folder = join(root, String(size))
    const contentDir = join(folder, 'content')

    mkdirSync(contentDir, { recursive: true })
    generateContent(contentDir, size)
    measure(`${size} cold`, size, folder)
    editPost(contentDir, 0)
    measure(`${size} edit`, size, folder)
    rmSync(folder, { recursive: true })
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

console.log('')
print(
  '',
  builds.map(({ name }) => name)
)
print(
  'CPU seconds',
  builds.map(({ cpuSeconds }) => cpuSeconds.toFixed(1))
)
print(
  'peak MB of the build',
  builds.map(({ peakMB }) => peakMB.toFixed(0))
)

print(
  '  processes it started',
  builds.map(({ stages, cpuSeconds }) => (cpuSeconds - sum(Object.values(stages)) / 1000).toFixed(2))
)

for (const stage of new Set(builds.flatMap(({ stages }) => Object.keys(stages)))) {
  print(
    `  ${stage}`,
    builds.map(({ stages }) => seconds(stages[stage] ?? 0))
  )
}

const [small, large] = [builds.at(-4), builds.at(-2)]

if (small && large) {
  console.log(`\nCPU ms that each post adds, cold, between ${small.size} and ${large.size}`)

  for (const [stage, ms] of Object.entries(large.stages)) {
    print(`  ${stage}`, [((ms - (small.stages[stage] ?? 0)) / (large.size - small.size)).toFixed(2)])
  }
}

/**
 * Says at once what it found, since a run may be stopped before its end. The clock of the shell counts the processes that
 * the build starts, too.
 */
function measure(name: string, size: number, folder: string): void {
  const script = 'exec 3>&2; TIMEFORMAT="%U %S"; { time "$@" 2>&3; } 2>&1'
  const args = [
    process.execPath,
    `--env-file=${join(import.meta.dirname, '../astro.env')}`,
    join(import.meta.dirname, 'build-once.ts'),
    join(folder, 'work'),
    join(folder, 'dist')
  ]
  const output = execFileSync('bash', ['-c', script, 'bash', ...args], {
    encoding: 'utf8',
    timeout: 3_600_000,
    maxBuffer: 64_000_000,
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      BUILD_CACHE_DIR: join(folder, 'kept')
    }
  })
  const [result = '', times = ''] = output.trim().split('\n').slice(-2)
  const measured = printed.parse(JSON.parse(result))

  const build = { name, size, ...measured, cpuSeconds: sum(times.split(' ').map(Number)) }

  builds.push(build)
  console.log(`${name}: ${build.cpuSeconds.toFixed(1)} CPU s, ${build.peakMB.toFixed(0)} MB`)
}

function print(label: string, cells: readonly string[]): void {
  console.log([label.padEnd(30), ...cells.map((cell) => cell.padStart(10))].join(''))
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

interface Build extends z.infer<typeof printed> {
  readonly name: string
  readonly size: number
  readonly cpuSeconds: number
}
