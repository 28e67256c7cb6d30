import type { Document } from '../mdx/document.ts'
import { boundFigures, figureElements } from './bound-figures.ts'
import { cellReader } from './cells.ts'
import type { Claim } from './quantities.ts'

/** Every figure of a text in its order, as it is typed, with the cells that it was taken from. */
export function figureSources(document: Document): FigureSource[] {
  return boundFigures(document, cellReader(document.evidence)).flatMap(({ text, claim, cells }) =>
    claim ? [{ text: text.trim(), claim, records: [...new Set(cells.flatMap(({ source }) => source ?? []))] }] : []
  )
}

/** Whether a text has any. */
export function bindsFigures(document: Document): boolean {
  return figureElements(document).length > 0
}

export interface FigureSource {
  readonly text: string
  readonly claim: Claim
  /** The paths of the records from the root of the site. */
  readonly records: readonly string[]
}
