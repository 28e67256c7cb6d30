import type { Document } from './document.ts'
import type { Place } from '../findings/finding.ts'
import { childrenOf, is, placeOf, textOf } from './nodes.ts'

/** Every link of a body with what it shows; definitions stand for the references to them. Pictures are not links. */
export function linksOf({ nodes }: Document): Link[] {
  const inline = nodes.of('link').map((node) => ({
    url: node.url,
    text: textOf(node) + (childrenOf(node).some((child) => is(child, 'image')) ? ' ' : ''),
    place: placeOf(node)
  }))
  const defined = nodes.of('definition').map((node) => ({ url: node.url, text: node.identifier, place: placeOf(node) }))
  const pictured = new Set(nodes.of('imageReference').map(({ identifier }) => identifier))

  return [...inline, ...defined.filter(({ text }) => !pictured.has(text))]
}

export interface Link {
  readonly url: string
  readonly text: string
  readonly place: Place
}
