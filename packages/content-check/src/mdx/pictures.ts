import type { Document } from './document.ts'
import type { Place } from '../findings/finding.ts'
import { placeOf } from './nodes.ts'
import { attributePlaces } from './opening-tag.ts'
import { elementsOf, propsOf } from './elements.ts'

/** Every picture that a document shows, in Markdown, in a Figure or as its cover. */
export function picturesOf(document: Document): Picture[] {
  const { body, matter, nodes } = document
  const referenced = new Map(nodes.of('imageReference').map((node) => [node.identifier, node]))
  const inline = nodes.of('image').map((node) => ({ src: node.url, alt: node.alt ?? '', place: placeOf(node) }))
  const defined = nodes.of('definition').flatMap(({ identifier, url }) => {
    const node = referenced.get(identifier)

    return node ? [{ src: url, alt: node.alt ?? '', place: placeOf(node) }] : []
  })
  const figures = elementsOf(document).flatMap((node) => {
    const { src, alt } = propsOf(node)

    return node.name === 'Figure' && src !== undefined
      ? [{ src, alt: alt ?? ' ', place: attributePlaces(body, node)('src') }]
      : []
  })
  const cover = coverSource(matter.data)

  return [
    ...inline,
    ...defined,
    ...figures,
    ...(cover === undefined ? [] : [{ src: cover, alt: ' ', place: matter.place(['cover', 'src']) }])
  ]
}

function coverSource(data: Document['matter']['data']): string | undefined {
  const cover = data?.['cover']
  const src: unknown = typeof cover === 'object' && cover !== null && 'src' in cover ? cover.src : undefined

  return typeof src === 'string' ? src : undefined
}

export interface Picture {
  readonly src: string
  /** Empty where the author gave none; a schema judges that of components and covers. */
  readonly alt: string
  readonly place: Place
}
