import { post } from '@zerodeps/content-schema/post'
import { boundFigures } from '../figures/bound-figures.ts'
import type { CellReader } from '../figures/cell.ts'
import { cellReader } from '../figures/cells.ts'
import { measuredFigures } from '../figures/measured-figures.ts'
import { isFactorWord } from '../figures/number-words.ts'
import { runningText } from '../figures/running-text.ts'
import { spokenTexts } from '../figures/spoken-texts.ts'
import { figureName, inBase, typedFigures, type TypedFigure } from '../figures/typed-figure.ts'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'
import { profileNames } from '../recordings/profile-name.ts'
import { recordingNames } from '../recordings/recording-name.ts'

/**
 * A figure between tags is that of its cells, as rounded as it was typed, and every figure in the text stands between
 * tags, as does a number alone in a cell of a table where something was recorded. Where no tag can stand (front matter,
 * headings, captions, alternative texts) it is one that stands so in the text, and two of one kind stand in an order in
 * which the text has them; in the caption of a chart it is one that the text takes from what the chart shows.
 */
export function* figures(document: Document): Iterable<Fault> {
  const reader = cellReader(document.evidence)
  const bound = boundFigures(document, reader)
  const isMeasuring = [...recordingNames(document.evidence), ...profileNames(document.evidence)].length > 0
  const order = bound.flatMap(({ numbers }) =>
    numbers.map(({ typed, values: [value] }) => figureName(typed, value?.unit))
  )
  const said = Map.groupBy(
    bound.flatMap(({ numbers, cells }) =>
      numbers.map(({ typed, values: [value] }) => ({ name: figureName(typed, value?.unit), cells }))
    ),
    ({ name }) => name
  )

  yield* bound.flatMap(({ faults }) => faults)
  yield* measuredFaults(document, reader)

  for (const { text, at, isHeading, isCell } of runningText(document)) {
    for (const figure of isMeasuring && isCell && ALONE.test(text) ? typedFigures(text) : measuredFigures(text)) {
      const offset = at(figure.index)

      if (
        !bound.some((each) => offset >= each.offset && offset < each.offset + each.length) &&
        !(isHeading && said.has(figureName(figure)))
      ) {
        yield {
          code: 'typed-figure',
          ...placeAt(document.body, offset),
          message: `no cell is named for ${shown(figure)}`
        }
      }
    }
  }

  for (const { what, text, place, record } of spokenTexts(document)) {
    const figures = measuredFigures(text)

    for (const figure of figures.filter((each) => !said.has(figureName(each)))) {
      const message = `the ${what} says ${shown(figure)}, and no figure between tags does`

      yield { code: 'typed-figure', ...place(), message, hint: 'Bind this figure in the text, as it is typed here.' }
    }

    for (const figure of figures.filter((each) => said.has(figureName(each)))) {
      const cells = said.get(figureName(figure))?.flatMap((each) => each.cells) ?? []

      if (record !== undefined && !cells.some(({ source }) => source?.endsWith(`/bench/${record}`))) {
        const message = `the ${what} says ${shown(figure)}, which the text takes from another record`

        yield { code: 'typed-figure', ...place(), message, hint: `Bind it in the text to a cell of bench/${record}.` }
      }
    }

    for (const [index, figure] of figures.entries()) {
      const next = figures[index + 1]

      if (next && isTurnedRound(order, figure, next)) {
        const message = `the ${what} says ${shown(figure)} before ${shown(next)}, and the text never does`

        yield { code: 'typed-figure', ...place(), message, hint: 'Tell them in the order of the text.' }
      }
    }
  }
}

/** Whether two figures of one kind are said in an order in which the text never says them: they may have changed places. */
function isTurnedRound(order: readonly string[], first: TypedFigure, second: TypedFigure): boolean {
  const before = order.indexOf(figureName(first))
  const after = order.lastIndexOf(figureName(second))

  return before !== -1 && after !== -1 && inBase(first, '').base === inBase(second, '').base && before > after
}

/** Each end of the field `measured` names one cell, and both are of one kind. */
function* measuredFaults({ matter }: Document, reader: CellReader): Iterable<Fault> {
  const { data: measured } = post.shape.measured.safeParse(matter.data?.['measured'])

  if (!measured) {
    return
  }

  const bases = new Set<string>()

  for (const end of ['from', 'to'] as const) {
    const found = reader.cells(measured[end])
    const place = matter.place(['measured', end])

    if ('message' in found) {
      yield { code: 'figure-cell', ...place, message: found.message, hint: found.hint }
    } else if (found.cells.length > 1) {
      const message = `${found.cells.length} cells have these words`

      yield { code: 'figure-cell', ...place, message, hint: 'Name one of them: `content figures` lists all.' }
    } else {
      bases.add(found.cells[0]?.base ?? '')
    }
  }

  if (bases.size > 1) {
    const message = `one value is in ${[...bases].join(', the other in ')}`

    yield { code: 'figure-cell', ...matter.place(['measured', 'to']), message, hint: 'Name two values of one kind.' }
  }
}

/** Numbers and nothing else, such as `129` or `~129 ± 3`: their unit stands at the head of the column. */
const ALONE = /^(?!\s*\d{4}-\d\d-\d\d\s*$)[\s\d.,~≈<>≤≥±+()–−-]*\d[\s\d.,±()–−-]*$/

function shown({ number, unit }: TypedFigure): string {
  return unit === undefined || isFactorWord(number) ? number : `${number} ${unit}`
}
