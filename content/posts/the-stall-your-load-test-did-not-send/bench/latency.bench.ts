import { closedLoop, openSchedule, percentile, startServer } from '../examples/load.ts'

const durationMs = 4000 // two stalls
const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

console.log(
  JSON.stringify({
    title: 'One stalling server, three load generators',
    note: 'The server stops for 200 ms every 2 s. Both loops have five clients; the last two lines are one generator.',
    x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const variants = [
  (port: number) => loop('closed loop', port, 0),
  (port: number) => loop('closed loop, paced to 500/s', port, 10),
  async (port: number) => {
    const samples = await openSchedule({ port, intervalMs: 2, durationMs })

    report(
      'open schedule of 500/s',
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

async function loop(series: string, port: number, intervalMs: number) {
  const samples = await closedLoop({ port, clients: 5, intervalMs, durationMs })

  report(
    series,
    samples.map((sample) => sample.doneMs - sample.dueMs)
  )
}

function report(series: string, values: number[]) {
  for (const x of percentiles) {
    console.log(JSON.stringify({ series, x, y: Number(percentile(values, x).toPrecision(4)) }))
  }

  console.error(`${series}: ${values.length} requests`)
}
