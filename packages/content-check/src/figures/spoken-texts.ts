import { fenceMeta } from '@zerodeps/content-schema/fence'
import { post } from '@zerodeps/content-schema/post'
import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { placeOf } from '../mdx/nodes.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import type { Place } from '../findings/finding.ts'

/** The texts beside the running text, as readers see or hear them: of the front matter, of components and of pictures. */
export function* spokenTexts(document: Document): Iterable<SpokenText> {
  const { body, matter, nodes } = document

  for (const field of ['title', 'description', 'summary']) {
    yield { what: field, text: String(matter.data?.[field] ?? ''), place: () => matter.place([field]) }
  }

  const cover: unknown = matter.data?.['cover']

  if (typeof cover === 'object' && cover !== null && 'alt' in cover) {
    yield { what: 'alternative text', text: String(cover.alt), place: () => matter.place(['cover', 'alt']) }
  }

  const { data: measured } = post.shape.measured.safeParse(matter.data?.['measured'])

  yield { what: 'field measured', text: measured?.what ?? '', place: () => matter.place(['measured', 'what']) }

  for (const node of elementsOf(document)) {
    const props = propsOf(node)

    for (const [name, what] of Object.entries(SPOKEN).filter(([each]) => props[each] !== undefined)) {
      yield {
        what,
        text: props[name] ?? '',
        record: recordOf(node.name ?? '', props['name'] ?? ''),
        place: () => attributePlaces(body, node)(name)
      }
    }
  }

  for (const node of [...nodes.of('image'), ...nodes.of('imageReference')]) {
    yield { what: 'alternative text', text: node.alt ?? '', place: () => placeOf(node) }
  }

  for (const node of [...nodes.of('image'), ...nodes.of('link'), ...nodes.of('definition')]) {
    yield { what: 'title', text: node.title ?? '', place: () => placeOf(node) }
  }

  for (const node of nodes.of('code')) {
    yield { what: 'title', text: fenceMeta(node.meta ?? '').title ?? '', place: () => placeOf(node) }
  }
}

/** The file that a chart shows. */
function recordOf(component: string, name: string): string | undefined {
  switch (component) {
    case 'Bench':
      return `${name}.json`
    case 'FlameGraph':
      return `${name}.cpuprofile`
    default:
      return undefined
  }
}

/** The attributes that readers see or hear. */
const SPOKEN = {
  alt: 'alternative text',
  caption: 'caption',
  title: 'title',
  label: 'label',
  summary: 'summary',
  x: 'axis',
  shade: 'shaded part'
}

export interface SpokenText {
  /** What it is, in the words of a message. */
  readonly what: string
  readonly text: string
  /** Looked for when something is wrong with it. */
  readonly place: () => Place
  /** The file in `bench/` that it is about. */
  readonly record?: string | undefined
}
