import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import { closedLoop, openSchedule, percentile, startServer, type Sample } from '../examples/load.ts'

const durationMs = 4000 // two stalls
const clients = 5
const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

console.log(
  JSON.stringify({
    title: 'Two repairs, each done right and done wrong',
    note: 'The two schedule lines come from the same requests, and so do the two lines of the paced loop.',
    x: { label: 'Percentile of requests', unit: '%', scale: 'percentile' },
    y: { label: 'Latency', unit: 'ms', scale: 'log' }
  })
)

const variants = [
  async (port: number) => {
    const samples = await openSchedule({ port, intervalMs: 2, durationMs, connections: clients })
    const fromPlan = samples.map((sample) => sample.doneMs - sample.dueMs)
    const fromSend = samples.map((sample) => sample.doneMs - sample.sentMs)

    report('5 connections, from the intended send', (percent) => percentile(fromPlan, percent))
    report('5 connections, from the actual send', (percent) => percentile(fromSend, percent))
  },
  async (port: number) => {
    const samples = await closedLoop({ port, clients, intervalMs: 10, durationMs })
    const perClient = filledIn(samples, 10)
    const overall = filledIn(samples, 10 / clients)

    report('paced loop, filled in every 10 ms', (percent) => perClient.percentile(percent) / 1000)
    report('paced loop, filled in every 2 ms', (percent) => overall.percentile(percent) / 1000)
  },
  async (port: number) => {
    const samples = await closedLoop({ port, clients, intervalMs: 0, durationMs })
    const latencyUs = filledIn(samples, durationMs / (samples.length / clients)) // the interval that wrk takes

    report('unpaced loop, filled in every mean interval', (percent) => latencyUs.percentile(percent) / 1000)
  }
]

for (const variant of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const server = await startServer()

  await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded
  await variant(server.port)
  server.stop()
}

/** Microseconds. */
function filledIn(samples: Sample[], intervalMs: number) {
  const latencyUs = createHistogram() as CorrectingHistogram

  for (const { dueMs, doneMs } of samples) {
    latencyUs.recordCorrected(Math.max(1, Math.round((doneMs - dueMs) * 1000)), Math.round(intervalMs * 1000))
  }

  return latencyUs
}

function report(series: string, at: (percent: number) => number) {
  for (const x of percentiles) {
    console.log(JSON.stringify({ series, x, y: Number(at(x).toPrecision(4)) }))
  }

  console.error(series)
}

/** Node.js 24.21 and 26.10 have the method, 22.23 does not; @types/node does not know it. */
type CorrectingHistogram = RecordableHistogram & { recordCorrected(value: number, expectedInterval: number): void }
