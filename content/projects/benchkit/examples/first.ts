import { runHttp1Load } from '@swarmmachina/benchkit/load/http1'

const load = await runHttp1Load({
  url: process.argv[2] ?? 'http://127.0.0.1:3000/',
  // A thousand each second, whether or not the server keeps up.
  rate: 1000,
  connections: 10,
  durationMs: 2000
})

console.log({
  completed: load.requests.completed,
  // Those whose time came while every connection was waiting.
  dropped: load.transport.rateDropped,
  p99Ms: load.latencyMs.p99Ms,
  // Whether the generator itself was at its limit.
  saturated: load.loadGenerator.saturated
})
