import { baseUnit } from './unit.ts'

/** A number and its unit, as they are typed. */
export const FIGURE =
  /(?<![\p{L}\p{N}.,-])(\d[\d,]*(?:\.\d+)?)[\s\u00A0\u202F]?(ns|[µμ]s|us|ms|s|seconds|B|bytes|kB|MB|GB|KiB|MiB|GiB|×|times|%)(?![\p{L}\p{N}])/gu

/** What the two groups of `FIGURE` say, in the base unit, and half the worth of the last digit that was meant. */
export function figureOf([number = '', unit = '']: readonly string[]): Figure {
  const { base, factor } = baseUnit(unit)

  return { base, value: Number(number.replaceAll(',', '')) * factor, halfStep: (stepOf(number) / 2) * factor }
}

/** Trailing zeros of a whole number are taken for rounding. */
function stepOf(number: string): number {
  const [whole = '', decimals] = number.replaceAll(',', '').split('.')

  return decimals === undefined ? 10 ** (/0*$/.exec(whole.slice(1))?.[0].length ?? 0) : 10 ** -decimals.length
}

export interface Figure {
  readonly base: string
  readonly value: number
  readonly halfStep: number
}
