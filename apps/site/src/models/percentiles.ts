import type { LatencyMs } from '@zerodeps/simulations/latency'
import { across, line, logShare, up } from './place.ts'

/** Percentiles spaced by how rare the values above them are; the largest value stands at the right. */
export const places = [
  ['p50', 0],
  ['p90', 0.21],
  ['p95', 0.3],
  ['p99', 0.51],
  ['p995', 0.6],
  ['p999', 0.81],
  ['max', 1]
] as const

/** Latencies on a logarithmic scale from `low` to `high` milliseconds. */
export function percentileLine(latency: LatencyMs, low: number, high: number): string {
  return line(places.map(([name, share]) => [across(share), up(logShare(latency[name], low, high))]))
}
