import { frontMatter } from '../files/front-matter.ts'
import { readWords } from './words.ts'
import { sitePathsOf } from './links.ts'
import { parseMdx } from './mdx.ts'
import { indexNodes } from './nodes.ts'

/**
 * What the source of a text says, by the reader of the check: to count it, to compare it, and to see where it leads.
 * `undefined` for a text that no page can be made of, because its MDX cannot be read.
 */
export function written(source: string): Written | undefined {
  const { data, body } = frontMatter(source)
  const { tree, faults } = parseMdx(body)

  if (faults.length > 0) {
    return undefined
  }

  const nodes = indexNodes(tree)

  return { ...readWords(nodes, data?.['lang']), links: sitePathsOf(nodes) }
}

export interface Written {
  /** What is read word by word: without code blocks, formulas, attributes and alternative texts. */
  readonly prose: string
  readonly words: number
  /** The paths on this site that it links to, each once, without queries and fragments. */
  readonly links: readonly string[]
}
