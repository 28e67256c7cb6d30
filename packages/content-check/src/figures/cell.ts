/** A value that was recorded, or several that a selector names together. */
export interface Cell {
  /** In its base unit. */
  readonly value: number
  readonly base: string
  /** The unit in which it was recorded; empty for a bare count. */
  readonly unit: string
  /** What it is, in words. */
  readonly label: string
  /** The file that has it, as a path from the root of the site; a quantity that was typed has none. */
  readonly source?: string
  /** One for each round, in their order, where the cell is a point of a recording. */
  readonly samples?: readonly number[]
}

/** Cells, or why there are none. */
export type Found = { readonly cells: readonly Cell[] } | Missing

export interface Missing {
  readonly message: string
  readonly hint: string | undefined
}

export interface CellReader {
  readonly cells: (selector: string) => Found
}
