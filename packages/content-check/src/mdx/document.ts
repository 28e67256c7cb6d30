import type { MdastNode } from 'satteri'
import type { Fault } from '../findings/finding.ts'
import type { Folder } from '../files/folder.ts'
import { evidenceOf, frontMatter, type FrontMatter } from '../files/front-matter.ts'
import { parseMdx } from './mdx.ts'
import { indexNodes, type Nodes } from './nodes.ts'
import { proseText } from './prose-text.ts'
import { sourceOf } from '../files/source.ts'

/** The `index.mdx` of a folder, read in this one way for every rule, command, page and feed. */
export function readDocument(folder: Folder): Document {
  const source = sourceOf(() => folder.bytes('index.mdx'))

  if (source.text === '') {
    return {
      folder,
      evidence: folder,
      text: '',
      matter: frontMatter('---\n---\n'),
      body: '',
      tree: undefined,
      isReadable: false,
      nodes: indexNodes(undefined),
      prose: '',
      faults: source.faults
    }
  }

  const matter = frontMatter(source.text)
  const { tree, faults } = parseMdx(matter.body)
  const nodes = indexNodes(tree)

  return {
    folder,
    evidence: evidenceOf(folder, matter),
    text: source.text,
    matter,
    body: matter.body,
    tree,
    isReadable: faults.length === 0,
    nodes,
    prose: proseText(matter.body, nodes),
    faults: [...source.faults, ...matter.faults, ...faults]
  }
}

export interface Document {
  readonly folder: Folder
  /** The folder with the recordings and examples that it shows: of a translation it is that of its original. */
  readonly evidence: Folder
  /** The whole file; empty where it is no text, and then no rule has anything to say. */
  readonly text: string
  readonly matter: FrontMatter
  /** The text after the front matter, its lines numbered as in the file. */
  readonly body: string
  /** Of what the parser could read. */
  readonly tree: MdastNode | undefined
  /** Whether the parser had nothing to object to: of another text no page can be made. */
  readonly isReadable: boolean
  readonly nodes: Nodes
  /** The body with nothing but its running text left, at the same offsets. */
  readonly prose: string
  readonly faults: readonly Fault[]
}
