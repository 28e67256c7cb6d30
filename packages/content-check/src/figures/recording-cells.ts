import { summary } from '@zerodeps/content-schema/recording'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { Cell, Found } from './cell.ts'
import { isQuoted, type AnyRecording } from '../recordings/recording-file.ts'
import { casesAt, namesOfCases, placesAt } from './places.ts'
import { inBase, typedFigures } from './typed-figure.ts'
import { baseUnit, unitOfName } from './unit.ts'
import { nearWord, shortestWords, withWords } from './words.ts'

/**
 * The cells that the steps after the name of a recording select: `words of the series/place on the x axis`, then perhaps a
 * statistic; or one step, for a place on the x axis, the number of rounds or a fact of the machine. `*` is every series or
 * place; places with blanks between them are each of them. A place of a recording with cases is the words of the case.
 */
export function recordingCells(recording: AnyRecording, name: string, steps: readonly string[], source: string): Found {
  const [first = '', place, statistic = 'median', ...rest] = steps

  if (place === undefined) {
    return condition(recording, name, first, source)
  }

  if (rest.length > 0) {
    return { message: `${quote(rest.join('/'))} is too much after a statistic`, hint: undefined }
  }

  const series = withWords<AnyRecording['series'][number]>(recording.series, (each) => each.name, first)

  if (series.length === 0) {
    const names = recording.series.map((each) => each.name)

    return { message: `no series of bench/${name}.json has the words ${quote(first)}`, hint: nearWord(first, names) }
  }

  return pointsOf(recording, name, series, place, statistic, source)
}

/** A selector for every cell, without a statistic, which then is the median, and for every condition. */
export function cellNames(recording: AnyRecording, name: string): string[] {
  const words = shortestWords(recording.series.map((each) => each.name))

  if (isQuoted(recording)) {
    const cases = shortestWords(namesOfCases(recording))

    return words.flatMap((each) => cases.map((place) => `${name}/${each}/${place}`))
  }

  const conditions = Object.keys(conditionsOf(recording)).map((each) => `${name}/${each}`)

  return [
    ...recording.series.flatMap(({ points }, index) => points.map(({ x }) => `${name}/${words[index] ?? ''}/${x}`)),
    ...conditions
  ]
}

function pointsOf(
  recording: AnyRecording,
  name: string,
  series: readonly AnyRecording['series'][number][],
  place: string,
  statistic: string,
  source: string
): Found {
  const places = isQuoted(recording)
    ? casesAt(recording, name, place)
    : placesAt(
        recording,
        name,
        series.flatMap(({ points }) => points.map(({ x }) => String(x))),
        place
      )

  if ('message' in places) {
    return places
  }

  if (!isStatistic(statistic)) {
    return {
      message: `there is no statistic ${quote(statistic)}`,
      hint: didYouMean(statistic, Object.keys(statistics))
    }
  }

  return {
    cells: series.flatMap((each) => {
      const unit = isQuoted(recording) ? ('unit' in each ? each.unit : '') : recording.y.unit
      const { base, factor } = baseUnit(unit)

      return each.points
        .filter(({ x }) => places.includes(String(x)))
        .flatMap(({ x, samples }) =>
          statistics[statistic].map((key): Cell => ({
            value: summary(samples)[key] * factor,
            base,
            unit,
            label: `${each.name}, ${recording.x.label.toLowerCase()} ${x.toLocaleString('en')}, ${key}`,
            source,
            samples
          }))
        )
    })
  }
}

function condition(recording: AnyRecording, name: string, wanted: string, source: string): Found {
  const known = conditionsOf(recording)
  const places = isQuoted(recording)
    ? []
    : [...new Set(recording.series.flatMap(({ points }) => points.map(({ x }) => x)))]
  const [value, unit] =
    (Object.hasOwn(known, wanted) ? known[wanted] : undefined) ??
    (!isQuoted(recording) && places.includes(Number(wanted))
      ? [Number(wanted), recording.x.unit]
      : stated(recording, wanted))

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
function conditionsOf(recording: AnyRecording): Readonly<Record<string, [number, string]>> {
  if (isQuoted(recording)) {
    return {}
  }

  const { rounds, environment, parameters = {} } = recording
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

/** A quantity that the words of a recording state, such as `500 MiB`. */
function stated(recording: AnyRecording, wanted: string): [value: number, unit: string] | [] {
  const [figure] = typedFigures(wanted)
  const { title, series } = recording
  const more = isQuoted(recording)
    ? [...recording.notes, ...Object.values(recording.conditions)]
    : [recording.note ?? '']
  const said = [title, ...more, ...series.map(({ name }) => name)].flatMap((text) => typedFigures(text))

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
