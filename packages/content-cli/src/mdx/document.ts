import type { Draft } from '../findings/finding.ts'
import type { Folder } from '../files/folder.ts'
import { frontMatter, type FrontMatter } from '../files/front-matter.ts'
import { parseMdx } from './mdx.ts'
import { indexNodes, type Nodes } from './nodes.ts'
import { proseText } from '../prose/prose-text.ts'
import { sourceOf } from '../files/source.ts'

/** The `index.mdx` of a folder, read once for every rule. */
export function readDocument(folder: Folder): Document {
  const source = sourceOf(() => folder.bytes('index.mdx'))

  if (source.text === '') {
    return {
      folder,
      text: '',
      matter: frontMatter('---\n---\n'),
      body: '',
      nodes: indexNodes(undefined),
      prose: '',
      drafts: source.drafts
    }
  }

  const matter = frontMatter(source.text)
  const { tree, drafts } = parseMdx(matter.body)
  const nodes = indexNodes(tree)

  return {
    folder,
    text: source.text,
    matter,
    body: matter.body,
    nodes,
    prose: proseText(matter.body, nodes),
    drafts: [...source.drafts, ...matter.drafts, ...drafts]
  }
}

export interface Document {
  readonly folder: Folder
  /** The whole file; empty where it is no text, and then no rule has anything to say. */
  readonly text: string
  readonly matter: FrontMatter
  /** The text after the front matter, its lines numbered as in the file. */
  readonly body: string
  readonly nodes: Nodes
  /** The body with nothing but its running text left, at the same offsets. */
  readonly prose: string
  readonly drafts: readonly Draft[]
}
