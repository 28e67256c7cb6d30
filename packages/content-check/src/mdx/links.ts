import type { Document } from './document.ts'
import type { Place } from '../findings/finding.ts'
import { childrenOf, is, placeOf, textOf, type Nodes } from './nodes.ts'

/** Every link of a body with what it shows; definitions stand for the references to them. Pictures are not links. */
export function linksOf({ nodes }: Pick<Document, 'nodes'>): Link[] {
  const inline = nodes.of('link').map((node) => ({
    url: node.url,
    text: textOf(node) + (childrenOf(node).some((child) => is(child, 'image')) ? ' ' : ''),
    place: placeOf(node)
  }))
  const defined = nodes.of('definition').map((node) => ({ url: node.url, text: node.identifier, place: placeOf(node) }))
  const linked = new Set(nodes.of('linkReference').map(({ identifier }) => identifier))

  return [...inline, ...defined.filter(({ text }) => linked.has(text))]
}

/** The paths on this site that a body links to, each once, without queries and fragments. */
export function sitePathsOf(nodes: Nodes): string[] {
  const paths = linksOf({ nodes }).map(({ url }) => url.replace(/[?#].*$/, ''))

  return [...new Set(paths.filter((path) => path.startsWith('/') && !path.startsWith('//')))]
}

export interface Link {
  readonly url: string
  readonly text: string
  readonly place: Place
}
