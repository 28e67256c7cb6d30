import type { Document } from './document.ts'
import { sitePathsOf } from './links.ts'
import { wordCount } from './words.ts'

/**
 * What the site keeps of a text: how long it is, and where it leads. `undefined` for a text that no page can be made of,
 * because its MDX cannot be read.
 */
export function written({ nodes, isReadable }: ReadText): Written | undefined {
  return isReadable ? { words: wordCount(nodes), links: sitePathsOf(nodes) } : undefined
}

type ReadText = Pick<Document, 'nodes' | 'isReadable'>

export interface Written {
  /** What is read word by word: without code blocks, formulas, attributes and alternative texts. */
  readonly words: number
  /** The paths on this site that it links to, each once, without queries and fragments. */
  readonly links: readonly string[]
}
