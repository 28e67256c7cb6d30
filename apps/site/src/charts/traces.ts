import { nameParts } from '@zerodeps/content-schema/bench-view'
import { summary, type Recording } from '@zerodeps/content-schema/recording'

/** What no reader could tell apart on a chart, in its own units: half a line of its labels. */
const COINCIDE = 9

/**
 * The series of a recording as they are drawn. Versions of a variant whose medians nowhere lie further apart than half a
 * line of text are one trace, that of the first, under the names of all; the table keeps them apart. `at` and `up` place a
 * value in the chart's own units. The variant that leads, else the first, has the strongest ink and lies on the others.
 */
export function tracesOf(series: Recording['series'], at: Place, up: Place, lead?: string): Trace[] {
  const names = series.map(({ name }) => nameParts(name))
  const inks = [...new Set([...(lead === undefined ? [] : [lead]), ...names.map(({ variant }) => variant)])]
  const dashes = [...new Set(names.map(({ version }) => version))]
  const traces: Trace[] = []

  for (const [index, { points }] of series.entries()) {
    const { variant = '', version } = names[index] ?? {}
    const medians = points.map(({ x, samples }) => {
      const { lower, median, upper } = summary(samples)

      return { x: at(x), y: up(median), lower: up(lower), upper: up(upper) }
    })
    const same = traces.find((trace) => trace.variant === variant && coincide(trace.points, medians))

    if (same && version !== undefined) {
      same.versions.push(version)
    } else {
      const style = `s${inks.indexOf(variant)} d${dashes.indexOf(version)}`

      traces.push({ variant, versions: version === undefined ? [] : [version], style, points: medians })
    }
  }

  return traces.toSorted((a, b) => Number(a.variant === inks[0]) - Number(b.variant === inks[0]))
}

/** What a trace is called: its variant, then its versions, which share their first word: "Node 22, 24 and 26". */
export function traceName({ variant, versions }: Trace): string {
  const [first = ''] = versions
  const word = /^\D* /.exec(first)?.[0] ?? ''
  const rest = versions.map((version) => (version.startsWith(word) ? version.slice(word.length) : version))

  return [variant, versions.length > 0 && word + list.format(rest)].filter(Boolean).join(', ')
}

function coincide(a: readonly Point[], b: readonly Point[]): boolean {
  return (
    a.length === b.length && a.every(({ x, y }, index) => x === b[index]?.x && Math.abs(y - b[index].y) <= COINCIDE)
  )
}

const list = new Intl.ListFormat('en-GB')

type Place = (value: number) => number

/** A median and the quartiles round it. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly lower: number
  readonly upper: number
  /** The quartiles lie across. */
  readonly isTurned?: boolean
}

export interface Trace {
  readonly variant: string
  readonly versions: string[]
  /** Classes: `s0` is the signal colour, `d1` and on are dashed. */
  readonly style: string
  readonly points: readonly Point[]
}
