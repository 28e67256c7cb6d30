import { createServer } from 'node:http'
import {
  createHistogram,
  monitorEventLoopDelay
} from 'node:perf_hooks'

/**
 * A node:http server whose event loop stops for 200 ms every 2 s.
 * `node stalling-server.ts [port] [lifeMs] [timer|iteration]`: the last picks how event-loop delay is sampled.
 * Under fork() it answers `reset` and `report`, and stops when its parent goes away.
 */
const stallMs = 200
const periodMs = 2000
const [port = '0', lifeMs = '10000', sampling = 'timer'] =
  process.argv.slice(2)

const handler = createHistogram()
const delay = monitorEventLoopDelay(
  sampling === 'iteration'
    ? { samplePerIteration: true }
    : { resolution: 10 }
)
let stalls: number[] = []

const server = createServer((_request, response) => {
  const begun = process.hrtime.bigint()

  response.once('finish', () =>
    handler.record(process.hrtime.bigint() - begun)
  )
  response.end('ok')
})

server.keepAliveTimeout = 60_000
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  const listening =
    typeof address === 'object' ? address?.port : undefined

  if (process.send) {
    process.send({ port: listening })
  } else {
    console.log(`http://127.0.0.1:${listening}`)
  }
})

delay.enable()
armStall(nowMs() + periodMs)
setTimeout(() => process.exit(), Number(lifeMs))

process.once('disconnect', () => process.exit())
process.on('message', (message) => {
  if (message === 'reset') {
    handler.reset()
    delay.reset()
    stalls = []
  } else {
    process.send?.({
      stalls,
      handler: summary(handler),
      delay: summary(delay)
    })
  }
})

// #region stall
function armStall(dueMs: number) {
  setTimeout(() => {
    const begunMs = nowMs()

    while (nowMs() - begunMs < stallMs) {
      // The event loop belongs to this function until it returns.
    }

    stalls.push(begunMs)
    armStall(dueMs + periodMs)
  }, dueMs - nowMs())
}
// #endregion stall

/** CLOCK_MONOTONIC in milliseconds: the same clock in every process of the machine. */
function nowMs() {
  return Number(process.hrtime.bigint()) / 1e6
}

function summary(histogram: {
  percentile(percentile: number): number
}) {
  const percentiles = [50, 75, 90, 95, 99, 99.5, 99.9]

  return percentiles.map((percentile) => ({
    percentile,
    ms: histogram.percentile(percentile) / 1e6
  }))
}
