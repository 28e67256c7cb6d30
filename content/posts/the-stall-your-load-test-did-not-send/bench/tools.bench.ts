import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openSchedule, percentile, startServer } from '../examples/load.ts'

// It needs wrk and hey on the path, which are packages of Debian; npx fetches autocannon.

const percentiles = [50, 75, 90, 99, 99.9, 99.99, 99.999]

console.log(
  JSON.stringify({
    title: 'Four commands against the same server',
    note: 'Five connections and 4 s each, from a random moment on. autocannon tells whole milliseconds; its 0 is drawn as 0.5.',
    x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const folder = await mkdtemp(join(tmpdir(), 'tools-'))
const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}` // autocannon runs on this Node.js
const script = join(folder, 'percentiles.lua')

await writeFile(
  script,
  `done = function(_, latency)
    for _, p in pairs({ ${percentiles.join(', ')} }) do io.write("p", p, " ", latency:percentile(p), "\\n") end
  end`
)

const tools = [
  { series: 'autocannon -c 5', measure: (url: string) => autocannon(['-c', '5', '-d', '4', url]) },
  {
    series: 'autocannon -c 5 -R 500',
    measure: (url: string) => autocannon(['-c', '5', '-R', '500', '-d', '4', url])
  },
  { series: 'hey -c 5 -q 100', measure: (url: string) => hey(['-c', '5', '-q', '100', '-z', '4s', url]) },
  { series: 'wrk -c 5', measure: (url: string) => wrk(['-t', '1', '-c', '5', '-d', '4s', url]) }
]

for (const { series, measure } of Number(process.env.ROUND ?? 0) % 2 ? tools.toReversed() : tools) {
  const server = await startServer()

  await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded
  await sleep(Math.random() * 2000) // from the schedule of the stalls

  const latencyMs = await measure(`http://127.0.0.1:${server.port}`)

  for (const x of percentiles) {
    console.log(JSON.stringify({ series, x, y: latencyMs(x) }))
  }

  server.stop()
}

await rm(folder, { recursive: true })

async function autocannon(args: string[]) {
  const stdout = await run('npx', ['--yes', 'autocannon@9.0.0', '--json', ...args])
  const { latency } = JSON.parse(stdout) as { latency: Record<string, number> }

  return (percent: number) => Math.max(0.5, latency[`p${String(percent).replace('.', '_')}`] ?? NaN)
}

async function wrk(args: string[]) {
  const stdout = await run('wrk', ['-s', script, ...args])

  return (percent: number) => Number(new RegExp(`^p${percent} (\\d+)`, 'm').exec(stdout)?.[1]) / 1000
}

/** The first column of its table of all requests is seconds. */
async function hey(args: string[]) {
  const [, ...rows] = (await run('hey', ['-o', 'csv', ...args])).trim().split('\n')
  const latencyMs = rows.map((row) => Number.parseFloat(row) * 1000)

  return (percent: number) => Number(percentile(latencyMs, percent).toPrecision(4))
}

async function run(command: string, args: string[]) {
  const env = { ...process.env, PATH: path }
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env, maxBuffer: 100_000_000 })

  return stdout
}
