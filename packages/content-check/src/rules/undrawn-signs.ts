import { undrawable } from '@zerodeps/content-schema/drawable'
import type { Recording } from '@zerodeps/content-schema/recording'
import type { Document } from '../mdx/document.ts'
import type { Fault, Place } from '../findings/finding.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { placeOf } from '../mdx/nodes.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import { isQuoted, recordingIn } from '../recordings/recording-file.ts'
import { isDiagram } from './fences.ts'

/** What becomes a picture, on a social card or in a feed, has only signs that its one face has. */
export function* undrawnSigns(document: Document): Iterable<Fault> {
  const { body, matter, nodes, folder } = document

  for (const field of ['title', 'description']) {
    const value = matter.data?.[field]

    yield* faults(typeof value === 'string' ? value : '', `the ${field}`, () => matter.place([field]))
  }

  for (const node of nodes.of('code').filter((each) => isDiagram(each, nodes))) {
    yield* faults(node.value, 'the diagram', () => placeOf(node))
  }

  for (const node of elementsOf(document)) {
    const { name = '' } = propsOf(node)
    const shown = node.name === 'Bench' ? recordingIn(folder, name) : undefined

    if (shown && !isQuoted(shown)) {
      yield* faults(wordsOf(shown), `bench/${name}.json`, () => attributePlaces(body, node)('name'))
    }
  }
}

function* faults(text: string, where: string, place: () => Place): Iterable<Fault> {
  const signs = undrawable(text)

  if (signs.length > 0) {
    yield {
      code: 'sign-undrawn',
      ...place(),
      message: `no picture can show ${signs.map(named).join(', ')} of ${where}`
    }
  }
}

function named(sign: string): string {
  return `“${sign}” (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}

/** What the chart of a recording says. */
function wordsOf({ title, x, y, series }: Recording): string {
  return [title, x.label, y.label, ...series.map(({ name }) => name)].join('\n')
}
