import type { Document } from '../mdx/document.ts'
import type { Place } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'
import { boundFigures, type BoundFigure } from './bound-figures.ts'
import type { BoundNumber } from './bound-numbers.ts'
import { cellReader } from './cells.ts'
import { measuredFigures } from './measured-figures.ts'
import { isFactorWord } from './number-words.ts'
import { runningText, type TextBlock } from './running-text.ts'
import { spokenTexts } from './spoken-texts.ts'
import { figureName, inBase, type TypedFigure } from './typed-figure.ts'

/**
 * The figures of a text that are no longer those of their cells, as after a new recording. `moved` can be typed anew, in
 * the text and where it is repeated; `left` would make a sentence say something else, and needs its author.
 */
export function movedFigures(document: Document): { moved: Move[]; left: Left[] } {
  const { body, text } = document
  const offset = text.length - body.length
  const blocks = runningText(document)
  const numbers = boundFigures(document, cellReader(document.evidence)).flatMap((figure) =>
    figure.numbers.map((number) => ({ ...number, figure, at: figure.offset + number.typed.index }))
  )
  const wrong = numbers.filter(({ values }) => values.some(({ isRight }) => !isRight))
  const reasons = new Map(wrong.map((number) => [number, reasonToLeave(number, numbers, blocks)]))
  const still = new Set(
    numbers
      .filter((number) => reasons.get(number) !== null)
      .map(({ typed, values }) => figureName(typed, values[0]?.unit))
  )
  const typedAnew = wrong.filter((number) => reasons.get(number) === null)
  const repeated = repetitions(document, blocks, still, typedAnew)

  return {
    moved: [
      ...typedAnew.map(({ at, typed, values: [value] }): Move => ({
        offset: at + offset,
        before: typed.number,
        after: value?.text ?? typed.number,
        place: placeAt(body, at)
      })),
      ...repeated.flatMap((each) => ('offset' in each ? [each] : []))
    ].toSorted((a, b) => a.offset - b.offset),
    left: [
      ...wrong.flatMap((number): Left[] => {
        const reason = reasons.get(number)

        return typeof reason === 'string' ? [{ text: number.figure.text, reason, place: placeAt(body, number.at) }] : []
      }),
      ...repeated.flatMap((each) => ('reason' in each ? [each] : []))
    ]
  }
}

/** Why a figure is not simply typed anew; `null` where nothing speaks against it. */
function reasonToLeave(number: Numbered, all: readonly Numbered[], blocks: readonly TextBlock[]): string | null {
  const { values, figure } = number
  const [value] = values

  if (isFactorWord(number.typed.number)) {
    return 'the word says another factor'
  }

  if (!value || values.some(({ isAlike, text }) => !isAlike || text !== value.text)) {
    return 'its cells no longer agree'
  }

  if (crosses(figure, number)) {
    return figure.claim?.kind === 'ratio' ? 'the ratio crossed 1' : 'which of the two is more has changed'
  }

  const others = all.filter((other) => other !== number && sentenceOf(other, blocks) === sentenceOf(number, blocks))

  return others.some((other) => isReordered(number, other)) ? 'the order within its sentence has changed' : null
}

function crosses({ claim }: BoundFigure, { typed, values: [value] }: BoundNumber): boolean {
  const now = value?.value ?? 0

  switch (claim?.kind) {
    case 'ratio':
      return value?.base === '×' && (old(typed, value.unit) - 1) * (now - 1) < 0
    case 'more':
    case 'less':
      return now < 0
    case 'below':
    case 'value':
    case undefined:
      return false
  }
}

function isReordered(a: BoundNumber, b: BoundNumber): boolean {
  const [first] = a.values
  const [second] = b.values

  return (
    first !== undefined &&
    second?.base === first.base &&
    Math.sign(old(a.typed, first.unit) - old(b.typed, second.unit)) !== Math.sign(first.value - second.value) &&
    a.typed.number !== b.typed.number
  )
}

function old(typed: TypedFigure, unit: string): number {
  return inBase(typed, unit).value
}

/** The sentence that a figure stands in, as the place in the body at which it begins. */
function sentenceOf({ at }: Numbered, blocks: readonly TextBlock[]): number {
  for (const block of blocks) {
    for (const { segment, index } of sentences.segment(block.text)) {
      if (at >= block.at(index) && at <= block.at(index + segment.length - 1)) {
        return block.at(index)
      }
    }
  }

  return at
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Where headings, captions and the front matter repeat a figure that moved. */
function repetitions(
  document: Document,
  blocks: readonly TextBlock[],
  still: ReadonlySet<string>,
  moved: readonly Numbered[]
): (Move | Left)[] {
  const { body, text } = document
  const headings = blocks
    .filter(({ isHeading }) => isHeading)
    .map((block) => ({ text: block.text, place: () => placeAt(body, block.at(0)) }))

  return [...headings, ...spokenTexts(document)].flatMap(({ text: spoken, place }) =>
    measuredFigures(spoken)
      .filter((figure) => moved.some((each) => figureName(each.typed, each.values[0]?.unit) === figureName(figure)))
      .map((figure): Move | Left => {
        const name = figureName(figure)
        const becomes = new Set(
          moved.flatMap(({ typed, values: [value] }) => (figureName(typed, value?.unit) === name ? [value?.text] : []))
        )
        const [after] = becomes
        const start = text.indexOf(spoken)

        return still.has(name) ||
          becomes.size > 1 ||
          after === undefined ||
          start === -1 ||
          text.indexOf(spoken, start + 1) !== -1
          ? {
              text: figure.number,
              reason: `the text says it of more than one cell, or it cannot be found`,
              place: place()
            }
          : { offset: start + figure.index, before: figure.number, after, place: place() }
      })
  )
}

interface Numbered extends BoundNumber {
  readonly figure: BoundFigure
  /** Where the number stands in the body. */
  readonly at: number
}

export interface Move {
  /** Where the number stands in the file. */
  readonly offset: number
  readonly before: string
  readonly after: string
  readonly place: Place
}

export interface Left {
  readonly text: string
  readonly reason: string
  readonly place: Place
}
