import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { closedLoop, openSchedule, percentile, startServer, type Sample } from '../examples/load.ts'

const clients = 5
const neighbours = 2 * availableParallelism()
const durationMs = 4000 // two stalls
const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

console.log(
  JSON.stringify({
    title: 'The same three generators on a busy machine',
    note: 'As in the first chart, beside two processes for each CPU that never rest.',
    parameters: { clients, durationMs, neighbours },
    x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const variants = [
  { series: 'closed loop', run: (port: number) => closedLoop({ port, clients, intervalMs: 0, durationMs }) },
  {
    series: 'closed loop, paced to 500/s',
    run: (port: number) => closedLoop({ port, clients, intervalMs: 10, durationMs })
  },
  { series: 'open schedule of 500/s', run: (port: number) => openSchedule({ port, intervalMs: 2, durationMs }) }
]

const spinning = Array.from({ length: neighbours }, () =>
  spawn(process.execPath, ['--eval', 'for (;;) {}'], { timeout: 60_000 })
)

for (const { series, run } of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const server = await startServer()

  await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded
  report(series, await run(server.port))
  server.stop()
}

spinning.forEach((neighbour) => neighbour.kill())

function report(series: string, samples: Sample[]) {
  const latency = samples.map((sample) => sample.doneMs - sample.dueMs)

  for (const x of percentiles) {
    console.log(JSON.stringify({ series, x, y: Number(percentile(latency, x).toPrecision(4)) }))
  }

  console.error(`${series}: ${samples.length} requests`)
}
