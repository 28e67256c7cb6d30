import type { Cell, CellReader, Missing } from './cell.ts'
import { isUnit } from './unit.ts'

/**
 * What an element says of its cells, for each of the selectors between the commas of `of`: the cells themselves, how much
 * they are more or less than others, in how many rounds they are below them, or their ratios. As many cells on both sides
 * are compared in their order; one cell on the other side is compared with each.
 */
export function quantities(claim: Claim, { cells }: Pick<CellReader, 'cells'>): Quantities {
  const of = selected(claim.of, cells)
  const other = claim.other === undefined ? undefined : selected(claim.other, cells)
  const missing = [...of, ...(other ?? [])].find((found) => 'message' in found)

  if (missing && 'message' in missing) {
    return missing
  }

  const left = of.flatMap((found) => ('cells' in found ? [found.cells] : []))
  const right = other?.flatMap((found) => ('cells' in found ? [found.cells] : []))
  const all = [...left.flat(), ...(right?.flat() ?? [])]

  if (all.every(({ source }) => source === undefined)) {
    return {
      message: `what is typed in \`of\` is no recorded value`,
      hint: 'Name a cell: `recording/words of the series/place`.'
    }
  }

  if (right === undefined) {
    return { parts: left.map((some) => some.map(plain)), cells: all }
  }

  if (right.length !== 1 && right.length !== left.length) {
    return { message: `${left.length} selectors stand against ${right.length}`, hint: `Name one, or ${left.length}.` }
  }

  const parts: Quantity[][] = []

  for (const [index, some] of left.entries()) {
    const others = right[right.length === 1 ? 0 : index] ?? []

    if (others.length !== 1 && others.length !== some.length) {
      return { message: `${some.length} cells stand against ${others.length}`, hint: `Name one, or ${some.length}.` }
    }

    const compared = some.map((cell, place) =>
      compare(claim.kind, cell, others[others.length === 1 ? 0 : place] ?? cell)
    )
    const unfit = compared.find((each) => 'message' in each)

    if (unfit && 'message' in unfit) {
      return unfit
    }

    parts.push(compared.flatMap((each) => ('value' in each ? [each] : [])))
  }

  return { parts, cells: all }
}

function selected(selectors: string, cells: CellReader['cells']): ReturnType<CellReader['cells']>[] {
  return selectors.split(',').map((selector) => cells(selector.trim()))
}

function plain({ value, base, unit }: Cell): Quantity {
  return { value, base, unit }
}

function compare(kind: Claim['kind'], a: Cell, b: Cell): Quantity | Missing {
  switch (kind) {
    case 'more':
      return a.base === b.base ? difference(a, a.value - b.value, b) : unlike(a, b)
    case 'less':
      return a.base === b.base ? difference(a, b.value - a.value, b) : unlike(a, b)
    case 'below':
      return roundsBelow(a, b)
    case 'ratio':
      return ratio(a, b)
    case 'value':
      return plain(a)
  }
}

function difference({ base, unit }: Cell, value: number, { value: whole }: Cell): Quantity {
  return { value, base, unit, share: value / whole }
}

function ratio(a: Cell, b: Cell): Quantity | Missing {
  if (b.base === a.base || (isCount(a) && isCount(b))) {
    return { value: a.value / b.value, base: '×', unit: '×' }
  }

  return b.base === '' ? { value: a.value / b.value, base: a.base, unit: a.unit } : unlike(a, b)
}

/** Requests, entries and numbers without a unit are counted, not measured. */
function isCount({ unit }: Cell): boolean {
  return !isUnit(unit)
}

function roundsBelow(a: Cell, b: Cell): Quantity | Missing {
  const { samples = [] } = a
  const others = b.samples ?? []

  if (samples.length === 0 || samples.length !== others.length) {
    return { message: 'only points with as many rounds can be compared round by round', hint: undefined }
  }

  const value = samples.filter((sample, round) => sample < (others[round] ?? NaN)).length

  return { value, base: 'rounds', unit: 'rounds', rounds: samples.length }
}

function unlike(a: Cell, b: Cell): Missing {
  return { message: `${a.unit || 'a number'} cannot be compared with ${b.unit || 'a number'}`, hint: undefined }
}

/** What an author claims: the selectors of `of`, and of what they are compared with. */
export interface Claim {
  readonly kind: 'value' | 'more' | 'less' | 'below' | 'ratio'
  readonly of: string
  readonly other: string | undefined
}

export type Quantities = Missing | { readonly parts: readonly (readonly Quantity[])[]; readonly cells: readonly Cell[] }

export interface Quantity {
  /** In the base unit; negative where the claim is the wrong way round. */
  readonly value: number
  readonly base: string
  /** That of a number typed without one. */
  readonly unit: string
  /** A difference as a share of what it is compared with. */
  readonly share?: number
  /** Of a count of rounds, how many there were. */
  readonly rounds?: number
}
