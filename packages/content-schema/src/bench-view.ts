import type { Recording } from './recording.ts'

/** `from to: words`, in the unit of the x axis. */
export const shadePattern = /^(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?): (\S.*)$/
/** Two variants of a recording, the one that is divided first. */
export const ratioPattern = /^(\S.*?) \/ (\S.*)$/

/** How a `Bench` shows its recording, from what its author wrote. */
export function benchView({ x, lead, steps, cumulative, shade = '', ratio = '' }: Attributes): BenchView {
  const [, from, to, words] = shadePattern.exec(shade) ?? []
  const [, over, under] = ratioPattern.exec(ratio) ?? []

  return {
    ...(x !== undefined && { x }),
    ...(lead !== undefined && { lead }),
    ...(steps !== undefined && { steps: true }),
    ...(cumulative !== undefined && { cumulative: true }),
    ...(words !== undefined && { shade: { from: Number(from), to: Number(to), words } }),
    ...(over !== undefined && under !== undefined && { ratio: { over, under } })
  }
}

/** In words, why a recording cannot be shown so; `undefined` where it can. */
export function viewFault(
  { lead, steps, cumulative, shade, ratio }: BenchView,
  { x, series }: Recording
): ViewFault | undefined {
  const isPercentile = x.scale === 'percentile'
  const places = series.flatMap(({ points }) => points.map((point) => point.x))
  const variants = [...new Set(series.map(({ name }) => nameParts(name).variant))]
  const strange = [
    { attribute: 'lead', name: lead },
    { attribute: 'ratio', name: ratio?.over },
    { attribute: 'ratio', name: ratio?.under }
  ].find(({ name }) => name !== undefined && !variants.includes(name))

  if (steps && isPercentile) {
    return { attribute: 'steps', message: 'percentiles are no bins' }
  }

  if (cumulative && !isPercentile) {
    return { attribute: 'cumulative', message: `the x axis, ${x.label}, has no percentiles` }
  }

  if (shade && (shade.from >= shade.to || shade.from < Math.min(...places) || shade.to > Math.max(...places))) {
    const ends = `${Math.min(...places)} to ${Math.max(...places)}`

    return {
      attribute: 'shade',
      message: `${shade.from} to ${shade.to} is no part of the x axis, which goes from ${ends}`
    }
  }

  if (lead !== undefined && ratio) {
    return { attribute: 'lead', message: 'the lines of a ratio are versions, of which none leads' }
  }

  return strange?.name === undefined
    ? undefined
    : { ...strange, message: `no series is called "${strange.name}"`, known: variants }
}

/** What stands before the last comma of the name of a series is its variant, what stands after it its version. */
export function nameParts(name: string): { variant: string; version: string | undefined } {
  const [, variant = name, version] = /^(.*?)(?:, ([^,]*))?$/.exec(name) ?? []

  return { variant, version }
}

type Attributes = Readonly<
  Partial<Record<'x' | 'lead' | 'steps' | 'cumulative' | 'shade' | 'ratio', string | undefined>>
>

export interface BenchView {
  /** The x axis in words that suit the text better than those of the recording. */
  readonly x?: string
  /** The variant that the text is about, if it is not the first. */
  readonly lead?: string
  /** Each value holds until the next place: a histogram. */
  readonly steps?: true
  /** Values across and percentiles up. */
  readonly cumulative?: true
  /** A part of the x axis, in its unit, and what happened there. */
  readonly shade?: { readonly from: number; readonly to: number; readonly words: string }
  /** The medians of one variant divided by those of another, version by version. */
  readonly ratio?: { readonly over: string; readonly under: string }
}

export interface ViewFault {
  readonly attribute: string
  readonly message: string
  /** A name that is wrong, and those that there are. */
  readonly name?: string
  readonly known?: readonly string[]
}
