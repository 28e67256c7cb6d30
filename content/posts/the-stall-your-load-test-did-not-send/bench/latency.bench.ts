import { closedLoop, openSchedule, percentile, startServer } from '../examples/load.ts'

const durationMs = 8000 // four stalls
const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

console.log(
  JSON.stringify({
    title: 'One stalling server, two load generators',
    note: 'Both generators send 500 requests a second while the server answers; the server stops for 200 ms every 2 s.',
    x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const variants = [
  async (port: number) => {
    const samples = await closedLoop({ port, clients: 5, intervalMs: 10, durationMs })

    report(
      'closed loop, 5 clients',
      samples.map((sample) => sample.doneMs - sample.dueMs)
    )
  },
  async (port: number) => {
    const samples = await openSchedule({ port, intervalMs: 2, durationMs })

    report(
      'open schedule, from the intended send',
      samples.map((sample) => sample.doneMs - sample.dueMs)
    )
    report(
      'lateness of the open generator itself',
      samples.map((sample) => sample.sentMs - sample.dueMs)
    )
  }
]

for (const variant of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const server = await startServer()

  await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded
  await variant(server.port)
  server.stop()
}

function report(series: string, values: number[]) {
  for (const x of percentiles) {
    console.log(JSON.stringify({ series, x, y: Number(percentile(values, x).toPrecision(4)) }))
  }

  console.error(`${series}: ${values.length} requests`)
}
