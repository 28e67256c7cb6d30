import { closedLoop, openSchedule, percentile, startServer } from '../examples/load.ts'

const durationMs = 2000 // one stall
const clientCounts = [5, 8, 10, 25, 50, 100, 500]

console.log(
  JSON.stringify({
    title: 'The two loops with more clients',
    note: 'The server stops for 200 ms every 2 s. Paced, n clients send every 2n ms, 500 requests a second together.',
    x: { label: 'Clients', unit: 'clients', scale: 'log' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const loops = [
  { pace: 'unpaced', intervalMs: () => 0, ranks: [99, 99.9, 100] },
  { pace: 'paced', intervalMs: (clients: number) => 2 * clients, ranks: [95, 99] }
]

const points = loops.flatMap((loop) => clientCounts.map((clients) => ({ ...loop, clients })))
const server = await startServer()

await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded

for (const { pace, intervalMs, ranks, clients } of Number(process.env.ROUND ?? 0) % 2 ? points.toReversed() : points) {
  const samples = await closedLoop({ port: server.port, clients, intervalMs: intervalMs(clients), durationMs })
  const latency = samples.map((sample) => sample.doneMs - sample.dueMs)

  for (const percent of ranks) {
    const series = `${percent === 100 ? 'maximum' : `p${percent}`}, ${pace}`

    console.log(JSON.stringify({ series, x: clients, y: Number(percentile(latency, percent).toPrecision(4)) }))
  }

  console.error(`${pace}, ${clients} clients: ${samples.length} requests`)
}

server.stop()
