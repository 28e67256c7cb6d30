import { closedLoop, openSchedule, percentile, startServer } from '../examples/load.ts'

const durationMs = 4000 // two stalls
const clientCounts = [1, 5, 10, 25, 50, 100]

console.log(
  JSON.stringify({
    title: 'The closed loop with more clients at the same rate',
    note: 'Every point asks for 500 requests a second: n clients send every 2n ms.',
    x: { label: 'Clients', unit: 'clients', scale: 'log' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const server = await startServer()

await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded

for (const clients of Number(process.env.ROUND ?? 0) % 2 ? clientCounts.toReversed() : clientCounts) {
  const samples = await closedLoop({ port: server.port, clients, intervalMs: 2 * clients, durationMs })
  const latency = samples.map((sample) => sample.doneMs - sample.dueMs)

  for (const percent of [95, 99, 99.9]) {
    const y = Number(percentile(latency, percent).toPrecision(4))

    console.log(JSON.stringify({ series: `p${percent}, closed loop`, x: clients, y }))
  }

  console.error(`${clients} clients: ${samples.length} requests`)
}

server.stop()
