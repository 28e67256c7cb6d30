const linear = 1024
const sizes = 22 * (linear / 2) + linear

/**
 * Counts of whole values from 0 to 2^32 - 1, in cells of at most 1/512 of their value and exact below 1,024: memory is
 * fixed and a quantile costs no sort. Values outside are moved to the nearest end, fractions are rounded. Gil Tene's
 * HdrHistogram works in this way.
 */
export function createHistogram(): Histogram {
  const cells = new Float64Array(sizes)
  let count = 0
  let sum = 0
  let max = 0

  return {
    record(value, times = 1) {
      const whole = Math.min(4294967295, Math.max(0, Math.round(value)))
      const cell = cellOf(whole)

      cells[cell] = (cells[cell] ?? 0) + times
      count += times
      sum += whole * times
      max = Math.max(max, whole)
    },
    quantile(share) {
      const rank = Math.max(1, Math.ceil(share * count))
      let seen = 0

      for (let cell = 0; cell < sizes; cell++) {
        seen += cells[cell] ?? 0

        if (seen >= rank) {
          return Math.min(max, middleOf(cell))
        }
      }

      return 0
    },
    count: () => count,
    mean: () => (count === 0 ? 0 : sum / count),
    max: () => max
  }
}

function cellOf(value: number): number {
  const halvings = Math.max(0, 22 - Math.clz32(value))

  return halvings * (linear / 2) + (value >>> halvings)
}

function middleOf(cell: number): number {
  const halvings = Math.max(0, Math.floor(cell / (linear / 2)) - 1)
  const width = 2 ** halvings

  return (cell - halvings * (linear / 2)) * width + Math.floor((width - 1) / 2)
}

/**
 * `quantile` is the nearest rank, at the middle of its cell; 0 when nothing was recorded. `mean` and `max` are exact.
 */
export interface Histogram {
  record(value: number, times?: number): void
  quantile(share: number): number
  count(): number
  mean(): number
  max(): number
}
