import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { figure } from './figures.ts'

/** A recording as rows of text: one row for each place on the x axis, one column for each series. */
export function benchTable({ x, y, series }: Recording): BenchTable {
  const places = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))].toSorted((a, b) => a - b)

  return {
    head: [x.unit === '' ? x.label : `${x.label}, ${x.unit}`, ...series.map(({ name }) => name)],
    rows: places.map((place) => ({
      name: x.scale === 'percentile' ? `p${place}` : place.toLocaleString('en'),
      cells: series.map(({ points }) => cell(points.find((point) => point.x === place)?.samples, y.unit))
    }))
  }
}

/** Where, when and how often it was measured, as a sentence; the command that repeats it goes behind. */
export function conditions({ rounds, recorded, runtimes, environment }: Recording): string {
  const { cpu, cpus, virtual, shared, os } = environment
  const machine = `${cpu}, ${cpus} ${virtual ? 'virtual ' : ''}CPUs${shared ? ' shared with other work' : ''}, ${os}`
  const versions = runtimes.map(({ node }) => node).join(', ')

  return `Median and range of ${rounds} rounds, recorded on ${recorded} with Node.js ${versions} on ${machine}.`
}

function cell(samples: readonly number[] | undefined, unit: string): string {
  if (!samples) {
    return ''
  }

  const { median, min, max } = summary(samples)

  return figure(median, unit) + (min < max ? ` (${figure(min, unit)}–${figure(max, unit)})` : '')
}

export interface BenchTable {
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}
