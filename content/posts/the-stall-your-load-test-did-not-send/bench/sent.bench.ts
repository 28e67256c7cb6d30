import { closedLoop, openSchedule, startServer, type Report, type Sample } from '../examples/load.ts'

const durationMs = 4000 // two stalls
const bins = [-100, -50, 0, 50, 100, 150, 200, 250, 300] // each 50 ms wide, from the start of a stall
const binMs = 50

console.log(
  JSON.stringify({
    title: 'Requests sent round a stall',
    note: 'The stall lasts from 0 to 200 ms; each point counts the requests that left in the 50 ms from its position on.',
    x: { label: 'Time since the stall began', unit: 'ms', scale: 'linear' },
    y: { label: 'Requests sent in 50 ms', unit: 'requests', scale: 'linear' }
  })
)

const variants = [
  {
    series: 'closed loop, 5 clients',
    run: (port: number) => closedLoop({ port, clients: 5, intervalMs: 10, durationMs })
  },
  {
    series: 'schedule on 5 connections',
    run: (port: number) => openSchedule({ port, intervalMs: 2, durationMs, connections: 5 })
  },
  { series: 'open schedule', run: (port: number) => openSchedule({ port, intervalMs: 2, durationMs }) }
]

for (const { series, run } of Number(process.env.ROUND ?? 0) % 2 ? variants.toReversed() : variants) {
  const server = await startServer()

  await openSchedule({ port: server.port, intervalMs: 2, durationMs: 1000 }) // warm-up, discarded
  server.reset()

  const samples = await run(server.port)

  report(series, samples, await server.report())
  server.stop()
}

function report(series: string, samples: Sample[], { stalls }: Report) {
  for (const x of bins) {
    const sent = stalls.map((stallMs) => samples.filter(({ sentMs }) => inBin(sentMs - stallMs, x)).length)
    const mean = sent.reduce((sum, count) => sum + count, 0) / stalls.length

    console.log(JSON.stringify({ series, x, y: Number(mean.toPrecision(4)) }))
  }

  console.error(`${series}: ${samples.length} requests, ${stalls.length} stalls`)
}

function inBin(offsetMs: number, fromMs: number) {
  return offsetMs >= fromMs && offsetMs < fromMs + binMs
}
