import type { Missing } from './cell.ts'
import type { Quantity } from './quantities.ts'
import { halfStep, inBase, retyped, type TypedFigure } from './typed-figure.ts'

/**
 * The quantities that each number of a text stands for. One number holds for every cell; of two the first is the least and
 * the second the greatest, unless each has a selector of its own; more are the cells in their order. A count of rounds may
 * be followed by how many there were.
 */
export function boundNumbers(
  typed: readonly TypedFigure[],
  parts: readonly (readonly Quantity[])[],
  digits: number | undefined
): BoundNumber[] | Missing {
  const wanted = expected(typed, parts)

  if ('message' in wanted) {
    return wanted
  }

  return typed.map((figure, index) => ({
    typed: figure,
    values: (wanted[index] ?? []).map((quantity) => bound(figure, quantity, digits))
  }))
}

function expected(typed: readonly TypedFigure[], parts: readonly (readonly Quantity[])[]): Quantity[][] | Missing {
  const numbers = typed.length
  const all = parts.flat()
  const [first] = all

  if (numbers === 0) {
    return { message: 'there is no figure between the tags', hint: undefined }
  }

  if (all.length === 1 && first?.rounds !== undefined && numbers <= 2) {
    return [[first], [{ value: first.rounds, base: 'rounds', unit: 'rounds' }]]
  }

  if (parts.length > 1 && parts.length === numbers) {
    return parts.map((some) => [...some])
  }

  if (parts.length === 1 && numbers === 1) {
    return [all]
  }

  const sorted = all.toSorted((a, b) => meant(typed[0], a).value - meant(typed[0], b).value)

  if (parts.length === 1 && numbers === 2 && all.length > 1) {
    return [sorted.slice(0, 1), sorted.slice(-1)]
  }

  if (parts.length === 1 && numbers === all.length) {
    return all.map((each) => [each])
  }

  const named = parts.length > 1 ? `${parts.length} selectors` : `${all.length} cell${all.length === 1 ? '' : 's'}`

  return {
    message: `${numbers} figures stand between the tags, and \`of\` names ${named}`,
    hint: 'One figure holds for every cell, two are the least and the greatest; with commas in `of` each figure has its own.'
  }
}

/** A quantity as a number says it: a difference is a share where the number is one. */
function meant(
  typed: TypedFigure | undefined,
  { value, base, unit, share }: Quantity
): { value: number; base: string } {
  const isShare = typed !== undefined && base !== '×' && inBase(typed, unit).base === '×'

  return isShare && share !== undefined ? { value: share, base: '×' } : { value, base }
}

function bound(typed: TypedFigure, quantity: Quantity, digits: number | undefined): BoundValue {
  const own = inBase(typed, quantity.unit)
  const { value, base } = meant(typed, quantity)
  const difference = value / own.factor - typed.value
  const half = halfStep(typed, digits)

  return {
    value,
    base,
    unit: quantity.unit,
    isAlike: own.base === base,
    // A half counts upwards, and the last bit of a factor counts not at all.
    isRight: difference >= -half * (1 + 1e-9) && difference < half * (1 - 1e-9),
    text: retyped({ number: typed.number, unit: typed.unit, digits }, value / own.factor)
  }
}

export interface BoundNumber {
  readonly typed: TypedFigure
  /** Every value that it stands for. */
  readonly values: readonly BoundValue[]
}

export interface BoundValue {
  /** In the base unit. */
  readonly value: number
  readonly base: string
  /** That of a number typed without one. */
  readonly unit: string
  /** Whether it rounds to what was typed, and whether its unit is of the same kind. */
  readonly isRight: boolean
  readonly isAlike: boolean
  /** The number as it would be typed for it. */
  readonly text: string
}
