import { places } from './percentiles.ts'
import { across } from './place.ts'

/** The ticks under a plot of percentiles, without those that stand too close to be named. */
export const percentileTicks = places
  .filter(([name]) => name !== 'p95' && name !== 'p995')
  .map(([name, share]) => [across(share), name.replace('p999', 'p99.9')] as const)
