import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf, type Element } from '../mdx/elements.ts'
import { childrenOf, placeOf, textOf } from '../mdx/nodes.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import type { Fault } from '../findings/finding.ts'
import { quote } from '../findings/quote.ts'
import { boundNumbers, type BoundNumber } from './bound-numbers.ts'
import type { Cell, CellReader } from './cell.ts'
import { quantities, type Claim } from './quantities.ts'
import { typedFigures } from './typed-figure.ts'
import { written } from './unit.ts'

/** Every `Num` and `Ratio` of a text: what is typed between its tags, beside what its cells say. */
export function boundFigures(document: Document, reader: CellReader): BoundFigure[] {
  return figureElements(document)
    .map((node) => boundFigure(document, node, reader))
    .toSorted((a, b) => a.offset - b.offset)
}

/** The elements that bind a figure. */
export function figureElements(document: Pick<Document, 'nodes'>): Element[] {
  return elementsOf(document).filter(({ name }) => name === 'Num' || name === 'Ratio')
}

function boundFigure({ body }: Document, node: Element, reader: CellReader): BoundFigure {
  const props = propsOf(node)
  const text = textOf(node)
  const [child] = childrenOf(node)
  const offset = child?.position?.start.offset ?? 0
  const place = placeOf(node)
  const at = { node, text, offset, length: (child?.position?.end.offset ?? offset) - offset }
  const claim = claimOf(node, props)
  const none = { ...at, claim, cells: [], numbers: [] }

  if (claim === undefined || text.trim() === '') {
    return { ...none, faults: [] }
  }

  if (child?.type !== 'text' || body.slice(offset, offset + text.length) !== text) {
    const message = `<${node.name ?? ''}> holds something beside a figure`

    return {
      ...none,
      faults: [{ code: 'component-content', ...place, message, hint: 'Put the figure alone between its tags.' }]
    }
  }

  const found = quantities(claim, reader)

  if ('message' in found) {
    const { message, hint } = found

    return { ...none, faults: [{ code: 'figure-cell', ...attributePlaces(body, node)('of'), message, hint }] }
  }

  const digits = props['digits'] === undefined ? undefined : Number(props['digits'])
  const numbers = boundNumbers(typedFigures(text), found.parts, digits)
  const message = 'message' in numbers ? numbers : complaint(numbers, claim)
  const fault: Fault | undefined = message === undefined ? undefined : { code: 'figure-value', ...place, ...message }

  return {
    ...at,
    claim,
    cells: found.cells,
    numbers: 'message' in numbers ? [] : numbers,
    faults: fault ? [fault] : []
  }
}

function claimOf({ name }: Element, { of, to, more, less, below }: Record<string, string>): Claim | undefined {
  if (of === undefined) {
    return undefined
  }

  if (name === 'Ratio') {
    return to === undefined ? undefined : { kind: 'ratio', of, other: to }
  }

  const [kind, other] = Object.entries({ more, less, below }).find(([, selectors]) => selectors !== undefined) ?? [
    'value',
    undefined
  ]

  return { kind: kind === 'more' || kind === 'less' || kind === 'below' ? kind : 'value', of, other }
}

function complaint(numbers: readonly BoundNumber[], { kind }: Claim): Complaint | undefined {
  for (const { typed, values } of numbers) {
    const wrong = values.find(({ isRight, isAlike }) => !isRight || !isAlike)

    if (!wrong) {
      continue
    }

    const said = `${typed.number}${typed.unit === undefined ? '' : ` ${typed.unit}`}`
    const recorded = written(wrong.value, wrong.base, wrong.unit)

    if (!wrong.isAlike) {
      return {
        message: `the text says ${quote(said)}, and what was recorded is ${recorded}`,
        hint: 'Write a unit of the same kind.'
      }
    }

    if (wrong.value < 0 && kind !== 'value') {
      return {
        message: `\`of\` is not ${kind} than the other: ${recorded}`,
        hint: 'Write it the other way round, or the other word.'
      }
    }

    return {
      message: `the text says ${quote(said)}, and what was recorded is ${recorded}`,
      hint: values.every(({ text }) => text === wrong.text)
        ? `Write ${quote(/[1-9]/.test(wrong.text) ? wrong.text : recorded)}.`
        : 'The cells differ: give the least and the greatest.'
    }
  }

  return undefined
}

type Complaint = Pick<Fault, 'message' | 'hint'>

export interface BoundFigure {
  readonly node: Element
  /** What its attributes say; `undefined` where one is missing. */
  readonly claim: Claim | undefined
  /** What is between the tags, and where it is in the body. */
  readonly text: string
  readonly offset: number
  readonly length: number
  readonly cells: readonly Cell[]
  /** One for each number in the text; none where the selectors or their number are wrong. */
  readonly numbers: readonly BoundNumber[]
  readonly faults: readonly Fault[]
}
