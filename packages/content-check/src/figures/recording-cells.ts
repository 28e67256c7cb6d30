import { summary, type Recording } from '@zerodeps/content-schema/recording'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { Cell, Found } from './cell.ts'
import { inBase, typedFigures } from './typed-figure.ts'
import { baseUnit, unitOfName } from './unit.ts'
import { nearWord, shortestWords, withWords } from './words.ts'

/**
 * The cells that the steps after the name of a recording select: `words of the series/place on the x axis`, then perhaps a
 * statistic; or one step, for a place on the x axis, the number of rounds or a fact of the machine. `*` is every series or
 * place; places with blanks between them are each of them.
 */
export function recordingCells(recording: Recording, name: string, steps: readonly string[], source: string): Found {
  const [first = '', place, statistic = 'median', ...rest] = steps

  if (place === undefined) {
    return condition(recording, name, first, source)
  }

  if (rest.length > 0) {
    return { message: `${quote(rest.join('/'))} is too much after a statistic`, hint: undefined }
  }

  const series = withWords(recording.series, (each) => each.name, first)

  if (series.length === 0) {
    const names = recording.series.map((each) => each.name)

    return { message: `no series of bench/${name}.json has the words ${quote(first)}`, hint: nearWord(first, names) }
  }

  return pointsOf(recording, name, series, place, statistic, source)
}

/** A selector for every cell, without a statistic, which then is the median, and for every condition. */
export function cellNames(recording: Recording, name: string): string[] {
  const words = shortestWords(recording.series.map((each) => each.name))
  const conditions = Object.keys(conditionsOf(recording)).map((each) => `${name}/${each}`)

  return [
    ...recording.series.flatMap(({ points }, index) => points.map(({ x }) => `${name}/${words[index] ?? ''}/${x}`)),
    ...conditions
  ]
}

function pointsOf(
  { x, y }: Recording,
  name: string,
  series: readonly Recording['series'][number][],
  place: string,
  statistic: string,
  source: string
): Found {
  const places = place === '*' ? undefined : place.split(/\s+/)
  const known = [...new Set(series.flatMap(({ points }) => points.map((point) => String(point.x))))]
  const strange = places?.find((each) => !known.includes(each))

  if (strange !== undefined) {
    const message = `bench/${name}.json has no place ${quote(strange)} on its x axis (${x.label})`

    return { message, hint: `Known: ${known.map((each) => `\`${each}\``).join(', ')}.` }
  }

  if (!isStatistic(statistic)) {
    return {
      message: `there is no statistic ${quote(statistic)}`,
      hint: didYouMean(statistic, Object.keys(statistics))
    }
  }

  const { base, factor } = baseUnit(y.unit)

  return {
    cells: series.flatMap((each) =>
      each.points
        .filter((point) => places?.includes(String(point.x)) ?? true)
        .flatMap((point) =>
          statistics[statistic].map((key): Cell => ({
            value: summary(point.samples)[key] * factor,
            base,
            unit: y.unit,
            label: `${each.name}, ${x.label.toLowerCase()} ${point.x.toLocaleString('en')}, ${key}`,
            source,
            samples: point.samples
          }))
        )
    )
  }
}

function condition(recording: Recording, name: string, wanted: string, source: string): Found {
  const { x, series } = recording
  const known = conditionsOf(recording)
  const places = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))]
  const [value, unit] =
    (Object.hasOwn(known, wanted) ? known[wanted] : undefined) ??
    (places.includes(Number(wanted)) ? [Number(wanted), x.unit] : stated(recording, wanted))

  if (value === undefined || unit === undefined) {
    const hint = didYouMean(wanted, [...Object.keys(known), ...places.map(String)])

    return {
      message: `bench/${name}.json has no ${quote(wanted)}, neither a place on its x axis nor a condition`,
      hint
    }
  }

  const { base, factor } = baseUnit(unit)

  return { cells: [{ value: value * factor, base, unit, label: wanted, source }] }
}

/** How it was recorded: the rounds, the machine, and the parameters that are numbers, each with its unit. */
function conditionsOf({ rounds, environment, parameters = {} }: Recording): Readonly<Record<string, [number, string]>> {
  const numbers = Object.entries(parameters).flatMap(([name, value]): [string, [number, string]][] =>
    typeof value === 'number' ? [[name, [value, unitOfName(name)]]] : []
  )

  return {
    rounds: [rounds, 'rounds'],
    cpus: [environment.cpus, ''],
    memory: [environment.memoryGiB, 'GiB'],
    ...Object.fromEntries(numbers)
  }
}

/** A quantity that the title, the note or a series of a recording states, such as `500 MiB`. */
function stated({ title, note = '', series }: Recording, wanted: string): [value: number, unit: string] | [] {
  const [figure] = typedFigures(wanted)
  const said = [title, note, ...series.map(({ name }) => name)].flatMap((text) => typedFigures(text))

  if (figure?.unit === undefined) {
    return []
  }

  const { value, base } = inBase(figure, '')

  return said.some((each) => each.hasUnit && inBase(each, '').value === value && inBase(each, '').base === base)
    ? [figure.value, figure.unit]
    : []
}

function isStatistic(name: string): name is keyof typeof statistics {
  return Object.hasOwn(statistics, name)
}

const statistics = {
  median: ['median'],
  min: ['min'],
  max: ['max'],
  lower: ['lower'],
  upper: ['upper'],
  extremes: ['min', 'max']
} as const
