import { openSchedule, percentile, startServer } from '../examples/load.ts'

const durationMs = 6000 // three stalls
const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

console.log(
  JSON.stringify({
    title: 'The same stalls, seen by the server',
    note: 'The load is the open schedule of 500 requests a second. The 10 ms sampler reads 10 ms when nothing is wrong.',
    x: { label: 'Percentile of samples', unit: '%', scale: 'percentile' },
    y: { label: 'Time', unit: 'ms', scale: 'log' }
  })
)

const samplings = ['timer', 'iteration']

for (const sampling of Number(process.env.ROUND ?? 0) % 2 ? samplings.toReversed() : samplings) {
  const server = await startServer({ sampling })

  await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded
  server.reset()

  const samples = await openSchedule({ port: server.port, intervalMs: 2, durationMs })
  const seen = await server.report()

  if (sampling === 'timer') {
    const latency = samples.map((sample) => sample.doneMs - sample.dueMs)

    report(
      'latency at the client',
      percentiles.map((percent) => ({ percentile: percent, ms: percentile(latency, percent) }))
    )
    report('time in the request handler', seen.handler)
    report('event-loop delay, 10 ms sampler', seen.delay)
  } else {
    report('event-loop delay, per iteration', seen.delay)
  }

  console.error(`${sampling}: ${samples.length} requests, ${seen.stalls.length} stalls`)
  server.stop()
}

function report(series: string, summary: { percentile: number; ms: number }[]) {
  for (const { percentile: x, ms } of summary) {
    console.log(JSON.stringify({ series, x, y: Number(ms.toPrecision(4)) }))
  }
}
