import { closedLoop, openSchedule, startServer } from '../examples/load.ts'

const durationMs = 4000
const stalls = 2
const clientCounts = [5, 100]

console.log(
  JSON.stringify({
    title: 'The share of requests that meets a stall',
    note: 'Counted: requests above 50 ms. Predicted: n clients by the requests sent between two stalls.',
    parameters: { durationMs },
    x: { label: 'Clients', unit: 'clients', scale: 'log' },
    y: { label: 'Share of all requests', unit: '%', scale: 'log' }
  })
)

const loops = [
  { pace: 'unpaced', intervalMs: () => 0 },
  { pace: 'paced', intervalMs: (clients: number) => 2 * clients }
]

const points = loops.flatMap((loop) => clientCounts.map((clients) => ({ ...loop, clients })))
const server = await startServer()

await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded

for (const { pace, intervalMs, clients } of Number(process.env.ROUND ?? 0) % 2 ? points.toReversed() : points) {
  const samples = await closedLoop({ port: server.port, clients, intervalMs: intervalMs(clients), durationMs })
  const hit = samples.filter((sample) => sample.doneMs - sample.dueMs > 50).length
  const betweenStalls = (samples.length - hit) / stalls

  report(`counted, ${pace}`, clients, hit / samples.length)
  report(`predicted, ${pace}`, clients, clients / betweenStalls)
}

server.stop()

function report(series: string, x: number, share: number) {
  console.log(JSON.stringify({ series, x, y: Number((share * 100).toPrecision(4)) }))
}
