import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale'

/** How an axis spreads its values. `percentile` takes 50 to below 100 and spaces them by the logarithm of what is left. */
export type ScaleKind = 'linear' | 'log' | 'percentile'

/**
 * A scale over all `values`, widened to round ends, from `range[0]` to `range[1]` in the chart's own units. A linear scale
 * begins at zero unless a value is negative. Percentiles end where the data ends.
 */
export function axisScale(kind: ScaleKind, values: readonly number[], range: readonly [number, number]): AxisScale {
  const low = Math.min(...values)
  const high = Math.max(...values)

  switch (kind) {
    case 'log': {
      const scale = scaleLog([low, high], range).nice()

      return { at: scale, ticks: decades(scale) }
    }

    case 'percentile': {
      const odds = scaleLinear([rarity(low), rarity(high)], range)

      return {
        at: (value) => odds(rarity(value)),
        ticks: [50, 90, 99, 99.9, 99.99].filter((p) => p >= low && p <= high)
      }
    }

    case 'linear': {
      const scale = scaleLinear([Math.min(0, low), high], range).nice(5)

      return { at: scale, ticks: scale.ticks(5) }
    }
  }
}

/** Powers of ten where there are at least three of them, else d3's own choice. */
function decades(scale: ScaleContinuousNumeric<number, number>): number[] {
  const powers = scale.ticks().filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9))

  return powers.length >= 3 ? powers : scale.ticks(4)
}

/** How many orders of magnitude rarer than one in one the values above a percentile are. */
function rarity(percentile: number): number {
  return -Math.log10(1 - percentile / 100)
}

export interface AxisScale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}
