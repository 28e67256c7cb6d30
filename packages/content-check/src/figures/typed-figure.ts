import { baseUnit, UNIT } from './unit.ts'

/** The numbers of a text with their units. A number without one takes that of the next that has one: `30 against 46 ns`. */
export function typedFigures(text: string): TypedFigure[] {
  const found = [...text.matchAll(TYPED)].map(({ groups = {}, index }) => {
    const { number = '', unit } = groups

    return { number, index, unit, ...worth(number) }
  })

  return found.map(({ unit, ...figure }, index) => ({
    ...figure,
    hasUnit: unit !== undefined,
    unit: unit ?? found.slice(index).find((next) => next.unit !== undefined)?.unit
  }))
}

/** What a number was typed as, for another value at the same place: as many decimals, separators where there were some. */
export function retyped(
  { number, digits }: Pick<TypedFigure, 'number'> & { digits?: number | undefined },
  value: number
): string {
  const word = WORDS[Math.round(value)]

  if (/^\p{L}/u.test(number) && word !== undefined) {
    return /^\p{Lu}/u.test(number) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
  }

  const decimals = /\.(\d+)$/.exec(number)?.[1]?.length ?? 0
  const meant = digits === undefined ? value : Number(value.toPrecision(digits))

  return meant.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: number.includes(',') || /^\d{1,3}$/.test(number)
  })
}

/** Half the worth of the last digit that is meant: every digit, unless `digits` says that the zeros after so many round. */
export function halfStep({ number, value, step }: TypedFigure, digits: number | undefined): number {
  if (digits === undefined || value === 0) {
    return step / 2
  }

  const meant = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits)
  const isRounded = Number(value.toPrecision(digits)) === value

  return isRounded && !number.includes('.') ? Math.max(meant, step) / 2 : step / 2
}

/** The figure in its base unit; a number without a unit is one of `fallback`. */
export function inBase(
  { value, unit }: TypedFigure,
  fallback: string
): { value: number; base: string; factor: number } {
  const { base, factor } = baseUnit(unit ?? fallback)

  return { value: value * factor, base, factor }
}

/** The same for figures that say the same: by value, kind of unit and precision. */
export function figureName(figure: TypedFigure, fallback = ''): string {
  const { value, base, factor } = inBase(figure, fallback)

  return `${value.toPrecision(12)} ${base} ${(figure.step * factor).toPrecision(6)}`
}

function worth(number: string): { value: number; step: number } {
  const word = WORDS.indexOf(number.toLowerCase())

  if (word !== -1) {
    return { value: word, step: 1 }
  }

  const decimals = /\.(\d+)$/.exec(number)?.[1]?.length ?? 0

  return { value: Number(number.replaceAll(',', '')), step: 10 ** -decimals }
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' '
  )

/** Digits, perhaps with separators of thousands and decimals. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`

/** The first letter may be a capital; a word and its unit do not touch. */
const WORD = WORDS.map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`).join('|')

const TYPED = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,])(?<number>${DIGITS}|(?:${WORD})(?!\p{L}))(?:[\s\u00A0\u202F-]?(?<unit>${UNIT})(?!/))?(?![\p{L}\p{N}]|[.,]\d)`,
  'gu'
)

export interface TypedFigure {
  /** As typed, without its unit. */
  readonly number: string
  /** Where the number stands in the text. */
  readonly index: number
  readonly value: number
  /** The worth of the last digit that was typed. */
  readonly step: number
  /** Its own, or that of the next number that has one. */
  readonly unit: string | undefined
  readonly hasUnit: boolean
}
