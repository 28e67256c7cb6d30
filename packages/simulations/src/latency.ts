import type { Histogram } from './histogram.ts'

/** From a histogram of microseconds, in milliseconds. */
export function latencyMs(histogram: Histogram): LatencyMs {
  const at = (share: number) => histogram.quantile(share) / 1000

  return {
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    p995: at(0.995),
    p999: at(0.999),
    max: histogram.max() / 1000,
    mean: histogram.mean() / 1000
  }
}

export interface LatencyMs {
  p50: number
  p90: number
  p95: number
  p99: number
  p995: number
  p999: number
  max: number
  mean: number
}
