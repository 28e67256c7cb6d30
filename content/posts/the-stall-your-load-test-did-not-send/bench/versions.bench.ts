import { closedLoop, openSchedule, percentile, startServer } from '../examples/load.ts'

const durationMs = 4000 // two stalls
const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

console.log(
  JSON.stringify({
    title: 'The same two generators on three Node.js lines',
    note: 'Generator and server run on the version named; half the duration of the first chart.',
    x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const variants = [
  { series: 'closed', run: (port: number) => closedLoop({ port, clients: 5, intervalMs: 10, durationMs }) },
  { series: 'open', run: (port: number) => openSchedule({ port, intervalMs: 2, durationMs }) }
]

const server = await startServer()

await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded

for (const { series, run } of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const latency = (await run(server.port)).map((sample) => sample.doneMs - sample.dueMs)

  for (const x of percentiles) {
    console.log(JSON.stringify({ series, x, y: Number(percentile(latency, x).toPrecision(4)) }))
  }
}

server.stop()
