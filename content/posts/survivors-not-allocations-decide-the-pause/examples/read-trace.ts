import { text } from 'node:stream/consumers'
import { scavenges } from './scavenges.ts'

/** `node --trace-gc-nvp server.js | node read-trace.ts`: the young collections in four groups, by what they copied. */
const points = scavenges(await text(process.stdin)).toSorted(
  (a, b) => a.copiedMiB - b.copiedMiB
)
const quarter = Math.ceil(points.length / 4)

for (let from = 0; from < points.length; from += quarter) {
  const group = points.slice(from, from + quarter)
  const [copiedMiB, ms] = [
    median(group.map((point) => point.copiedMiB)),
    median(group.map((point) => point.ms))
  ]

  console.log(
    `${group.length} scavenges: ${copiedMiB.toFixed(1)} MiB copied, ${ms.toFixed(2)} ms`
  )
}

function median(values: number[]) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
}
