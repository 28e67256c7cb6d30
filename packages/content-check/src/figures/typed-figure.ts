import { NUMBER_WORD, valueOfWord, wordOf } from './number-words.ts'
import { baseUnit, UNIT } from './unit.ts'

/**
 * The numbers of a text with their units. A number without one takes that of the next that has one: `30 against 46 ns`.
 * `1,024` has a thousand; `1,02`, `0,102` and whatever has a Russian unit have a comma before the decimals.
 */
export function typedFigures(text: string): TypedFigure[] {
  let nextUnit: string | undefined

  return [...text.matchAll(TYPED)]
    .toReversed()
    .map(({ groups = {}, index }) => {
      const { number = '' } = groups
      const own = groups['unit'] ?? (/^(?:twice|half)$/i.test(number) ? 'times' : undefined)

      nextUnit = own ?? nextUnit

      return { number, index, hasUnit: own !== undefined, unit: nextUnit, ...worth(number, nextUnit) }
    })
    .toReversed()
}

/** What a number was typed as, for another value at the same place: as many decimals, separators where there were some. */
export function retyped(
  { number, unit, digits }: Pick<TypedFigure, 'number'> & { unit?: string | undefined; digits?: number | undefined },
  value: number
): string {
  const word = wordOf(Math.round(value))

  if (/^\p{L}/u.test(number) && word !== undefined) {
    return /^\p{Lu}/u.test(number) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
  }

  const isRussian = hasDecimalComma(number, unit)
  const decimals = decimalsOf(number, unit)
  const meant = Number(value.toPrecision(digits ?? SIGNIFICANT_DIGITS))

  return meant.toLocaleString(isRussian ? 'ru' : 'en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: isRussian || number.includes(',') || /^\d{1,3}$/.test(number)
  })
}

/** Half the worth of the last digit that is meant: every digit, unless `digits` says that the zeros after so many round. */
export function halfStep({ value, step }: TypedFigure, digits: number | undefined): number {
  if (digits === undefined || value === 0) {
    return step / 2
  }

  const meant = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits)
  const isRounded = Number(value.toPrecision(digits)) === value

  return isRounded && step >= 1 ? Math.max(meant, step) / 2 : step / 2
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

  return `${value.toPrecision(SIGNIFICANT_DIGITS)} ${base} ${(figure.step * factor).toPrecision(6)}`
}

function worth(number: string, unit: string | undefined): { value: number; step: number } {
  const word = valueOfWord(number)

  if (word !== undefined) {
    return { value: word, step: word < 1 && word > 0 ? 0.1 : 1 }
  }

  const digits = number.replaceAll(/[\u00A0\u202F]/g, '')
  const plain = hasDecimalComma(number, unit) ? digits.replace(',', '.') : digits.replaceAll(',', '')

  return { value: Number(plain), step: 10 ** -decimalsOf(number, unit) }
}

function decimalsOf(number: string, unit: string | undefined): number {
  const mark = hasDecimalComma(number, unit) ? /,(\d+)$/ : /\.(\d+)$/

  return mark.exec(number)?.[1]?.length ?? 0
}

/** Whether a number is written as in Russian, with a comma before its decimals and spaces between its thousands. */
function hasDecimalComma(number: string, unit: string | undefined): boolean {
  return (
    /[\u00A0\u202F]/.test(number) || /^0,|,(?!\d{3}(?:\D|$))/.test(number) || /\p{Script=Cyrillic}/u.test(unit ?? '')
  )
}

/** What is left of a difference or a factor without the errors of floating point. */
const SIGNIFICANT_DIGITS = 12

/** Digits, perhaps with separators of thousands and decimals. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00A0\u202F]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?`

/** What may stand between a number and its unit: blanks, signs that are not seen, a hyphen. */
const BETWEEN = String.raw`(?:[\s\u00AD\u200B-\u200D\u2060]*|[-\u2010\u2011])`

const TYPED = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,])(?<number>${DIGITS}|${NUMBER_WORD})(?:${BETWEEN}(?<unit>${UNIT})(?!/))?(?![\p{L}\p{N}]|[.,]\d)`,
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
