import { boundFigures, type BoundFigure } from '../figures/bound-figures.ts'
import { cellReader } from '../figures/cells.ts'
import { measuredFigures } from '../figures/measured-figures.ts'
import { runningText } from '../figures/running-text.ts'
import { inBase, type TypedFigure } from '../figures/typed-figure.ts'
import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { placeOf, textOf } from '../mdx/nodes.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import type { Fault, Place } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'

/**
 * A figure between tags is that of its cells, as rounded as it was typed, and every figure in the text stands between
 * tags. Where no tag can stand (front matter, headings, captions, alternative texts) it is one that stands so in the text.
 */
export function* figures(document: Document): Iterable<Fault> {
  const bound = boundFigures(document, cellReader(document.folder))
  const said = new Set(bound.flatMap(numbersOf))

  yield* bound.flatMap(({ faults }) => faults)

  for (const { text, at, isHeading } of runningText(document)) {
    for (const figure of measuredFigures(text)) {
      const offset = at(figure.index)

      if (
        !bound.some((each) => offset >= each.offset && offset < each.offset + each.length) &&
        !(isHeading && said.has(nameOf(figure)))
      ) {
        yield {
          code: 'typed-figure',
          ...placeAt(document.body, offset),
          message: `no cell is named for ${shown(figure)}`
        }
      }
    }
  }

  for (const { what, text, place } of otherTexts(document)) {
    for (const figure of measuredFigures(text).filter((each) => !said.has(nameOf(each)))) {
      const message = `the ${what} says ${shown(figure)}, and no figure between tags does`

      yield { code: 'typed-figure', ...place, message, hint: 'Bind this figure in the text, as it is typed here.' }
    }
  }
}

/** The texts beside the running text, as readers see or hear them. */
function* otherTexts({ body, matter, nodes, ...document }: Document): Iterable<OtherText> {
  for (const field of ['title', 'description', 'summary']) {
    yield { what: field, text: String(matter.data?.[field] ?? ''), place: matter.place([field]) }
  }

  const cover: unknown = matter.data?.['cover']

  if (typeof cover === 'object' && cover !== null && 'alt' in cover) {
    yield { what: 'alternative text', text: String(cover.alt), place: matter.place(['cover', 'alt']) }
  }

  for (const node of elementsOf({ body, matter, nodes, ...document })) {
    const props = propsOf(node)

    for (const [name, what] of Object.entries(SPOKEN).filter(([each]) => props[each] !== undefined)) {
      yield { what, text: props[name] ?? '', place: attributePlaces(body, node)(name) }
    }
  }

  for (const node of nodes.of('image')) {
    yield { what: 'alternative text', text: textOf(node), place: placeOf(node) }
    yield { what: 'caption', text: node.title ?? '', place: placeOf(node) }
  }
}

/** The attributes that readers see or hear. */
const SPOKEN = { alt: 'alternative text', caption: 'caption', title: 'title', label: 'label' }

/** The numbers of an element by value and precision. */
function numbersOf({ numbers }: BoundFigure): string[] {
  return numbers.map(({ typed, values: [value] }) => nameOf(typed, value?.unit))
}

function nameOf(figure: TypedFigure, fallback = ''): string {
  const { value, base, factor } = inBase(figure, fallback)

  return `${value.toPrecision(12)} ${base} ${(figure.step * factor).toPrecision(6)}`
}

function shown({ number, unit }: TypedFigure): string {
  return unit === undefined ? number : `${number} ${unit}`
}

interface OtherText {
  readonly what: string
  readonly text: string
  readonly place: Place
}
