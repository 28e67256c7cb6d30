import type { Folder } from '../files/folder.ts'
import { readDocument } from '../mdx/document.ts'
import { boundFigures, type BoundFigure } from './bound-figures.ts'
import { cellReader } from './cells.ts'

/** Every figure of a text in its order, as it is typed, with the recorded values that it was taken from. */
export function figureSources(folder: Folder): FigureSource[] {
  return boundFigures(readDocument(folder), cellReader(folder)).map(({ kind, text, cells }) => ({
    text: text.trim(),
    kind,
    cells: cells.map(({ label, source }) => ({ label, source }))
  }))
}

export interface FigureSource {
  readonly text: string
  /** What is said of the cells: their value, how much the first are more or less than the last, or their ratio. */
  readonly kind: BoundFigure['kind']
  /** In words, with the path of the record from the root of the site; a quantity that was typed has none. */
  readonly cells: readonly { readonly label: string; readonly source: string | undefined }[]
}
