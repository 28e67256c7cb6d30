import type { Folder } from '../files/folder.ts'
import { readDocument } from '../mdx/document.ts'
import { boundFigures } from './bound-figures.ts'
import { cellReader } from './cells.ts'
import type { Claim } from './quantities.ts'

/** Every figure of a text in its order, as it is typed, with the cells that it was taken from. */
export function figureSources(folder: Folder): FigureSource[] {
  return boundFigures(readDocument(folder), cellReader(folder)).flatMap(({ text, claim, cells }) =>
    claim ? [{ text: text.trim(), claim, records: [...new Set(cells.flatMap(({ source }) => source ?? []))] }] : []
  )
}

export interface FigureSource {
  readonly text: string
  readonly claim: Claim
  /** The paths of the records from the root of the site. */
  readonly records: readonly string[]
}
