import { text } from 'node:stream/consumers'
import { fit, scavenges } from './scavenges.ts'

/** `node --trace-gc-nvp server.js | node fit-trace.ts` */
const points = scavenges(await text(process.stdin))
const { baseMs, msPerMiB } = fit(points)

console.log(`${points.length} scavenges: ${baseMs.toFixed(2)} ms, and ${msPerMiB.toFixed(2)} ms for each MiB copied`)
