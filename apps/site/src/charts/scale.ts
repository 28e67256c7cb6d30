import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale'

/** How an axis spreads its values. `percentile` takes 50 to below 100 and spaces them by the logarithm of what is left. */
export type ScaleKind = 'linear' | 'log' | 'percentile'

/**
 * A scale over all `values` from `range[0]` to `range[1]`, in the chart's own units. A linear scale is widened to round
 * ends and begins at zero unless a value is negative; the others end where the data ends. A logarithmic scale of bytes
 * is ticked at powers of two.
 */
export function axisScale(
  kind: ScaleKind,
  values: readonly number[],
  range: readonly [number, number],
  unit = ''
): AxisScale {
  const low = Math.min(...values)
  const high = Math.max(...values)

  switch (kind) {
    case 'log': {
      const scale = scaleLog([low, high], range)

      return { at: scale, ticks: /^(?:bytes|[KMG]iB)$/.test(unit) ? powersOfTwo(low, high) : decades(scale) }
    }

    case 'percentile': {
      const odds = scaleLinear([rarity(low), rarity(high)], range)
      const at = (value: number) => odds(rarity(value))

      return { at, ticks: PERCENTILES.filter((p) => values.includes(p)) }
    }

    case 'linear': {
      const scale = scaleLinear([Math.min(0, low), high], range).nice(5)

      return { at: scale, ticks: scale.ticks(5) }
    }
  }
}

const PERCENTILES = [50, 75, 90, 95, 98, 99, 99.5, 99.9, 99.99, 99.999]
const MOST_TICKS = 7

/** Powers of ten where there are at least three of them, else also their doubles and fives. */
function decades(scale: ScaleContinuousNumeric<number, number>): number[] {
  const leading = (tick: number) => Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))
  const powers = scale.ticks().filter((tick) => leading(tick) === 1)

  return powers.length >= 3 ? powers : scale.ticks().filter((tick) => [1, 2, 5].includes(leading(tick)))
}

function powersOfTwo(low: number, high: number): number[] {
  const first = Math.ceil(Math.log2(low))
  const count = Math.floor(Math.log2(high)) - first + 1
  const step = Math.ceil(count / MOST_TICKS)
  const start = Math.ceil(first / step) * step

  return Array.from({ length: Math.ceil((first + count - start) / step) }, (_, index) => 2 ** (start + index * step))
}

/** How many orders of magnitude rarer than one in one the values above a percentile are. */
function rarity(percentile: number): number {
  return -Math.log10(1 - percentile / 100)
}

export interface AxisScale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}
