import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { quantity, inUnit } from './quantities.ts'

/** A recording as text: one row for each place on the x axis, one column for each series. */
export function benchTable({ x, y, series }: Recording): BenchTable {
  const places = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))].toSorted((a, b) => a - b)

  return {
    head: [inUnit(x.label, x.unit), ...series.map(({ name }) => name)],
    rows: places.map((place) => ({
      name: x.scale === 'percentile' ? `p${place}` : place.toLocaleString('en'),
      cells: series.map(({ points }) => cell(points.find((point) => point.x === place)?.samples ?? [], y.unit))
    }))
  }
}

function cell(samples: readonly number[], unit: string): Cell | undefined {
  if (samples.length === 0) {
    return undefined
  }

  const { median, min, max } = summary(samples)

  return {
    median: quantity(median, unit),
    extremes: min < max ? `${quantity(min, unit)}–${quantity(max, unit)}` : undefined
  }
}

export interface BenchTable {
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Cell | undefined)[] }[]
}

interface Cell {
  readonly median: string
  /** The smallest and the largest sample; `undefined` where all are one. */
  readonly extremes: string | undefined
}
