import type { Document } from '@zerodeps/content-check/mdx/document'
import type { MdastNode } from 'satteri'

/**
 * The text of a document with its links to one page leading to another; nothing else in it changes.
 *
 * @param keepsRest - whether fragments hold on the new page too
 */
export function relinked({ text, body, nodes }: Document, from: string, to: string, keepsRest: boolean): string {
  const offset = text.length - body.length
  const targets = [...nodes.of('link'), ...nodes.of('definition')].filter(({ url }) => leadsTo(url, from))

  return targets.toSorted(lastFirst).reduce((rest, { position, url }) => {
    const start = (position?.start.offset ?? 0) + offset
    const end = (position?.end.offset ?? 0) + offset
    const source = rest.slice(start, end)
    const at = source.lastIndexOf(url)

    return at === -1
      ? rest
      : rest.slice(0, start + at) + to + (keepsRest ? url.slice(from.length) : '') + rest.slice(start + at + url.length)
  }, text)
}

/** Whether an address is that of a page, with or without a fragment. */
export function leadsTo(url: string, path: string): boolean {
  return url === path || url.startsWith(`${path}#`) || url.startsWith(`${path}?`)
}

function lastFirst(a: MdastNode, b: MdastNode): number {
  return (b.position?.start.offset ?? 0) - (a.position?.start.offset ?? 0)
}
