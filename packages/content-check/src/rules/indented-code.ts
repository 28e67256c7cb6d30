import type { MdastNode } from 'satteri'
import type { Document } from '../mdx/document.ts'
import type { Fault, Fix } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'
import { childrenOf, placeOf } from '../mdx/nodes.ts'

const TAB = 4

/**
 * No block stands four columns further in than what it belongs to: Markdown takes it for code, MDX for a paragraph, in
 * which quotes and dashes are set and line ends are lost. Inside a component any indentation is the author's.
 */
export function* indentedCode(document: Document): Iterable<Fault> {
  const { body, nodes } = document

  if (!/^(?: {4}|\t| {1,3}\t)/m.test(body)) {
    return
  }

  for (const container of [...nodes.of('root'), ...nodes.of('listItem'), ...nodes.of('blockquote')]) {
    const children = childrenOf(container)
    const [first] = children
    const base = container.type === 'root' ? 0 : first ? columnsBefore(body, first) : 0
    let run: MdastNode[] = []

    for (const child of [...children, undefined]) {
      if (child && TEXTUAL.has(child.type) && columnsBefore(body, child) >= base + TAB) {
        run.push(child)
      } else if (run[0]) {
        const fix = container.type === 'root' ? fenced(body, run) : undefined

        yield { code: 'indented-code', ...placeOf(run[0]), message: 'indented code would become a paragraph', fix }
        run = []
      }
    }
  }
}

/** The lines of several blocks between two fences, four columns further out. */
function fenced(body: string, run: readonly MdastNode[]): Fix {
  const start = body.lastIndexOf('\n', (run[0]?.position?.start.offset ?? 0) - 1) + 1
  const lines = body.slice(start, run.at(-1)?.position?.end.offset)
  const code = lines.replaceAll(/^(?: {4}| {0,3}\t)/gm, '').trimEnd()
  const fence = code.includes('```') ? '~~~~' : '```'

  return { ...placeAt(body, start), length: lines.length, text: `${fence}text\n${code}\n${fence}` }
}

/** How wide what stands before a node on its line is; a tab reaches to the next multiple of four. */
function columnsBefore(body: string, node: MdastNode): number {
  const offset = node.position?.start.offset ?? 0
  let columns = 0

  for (const character of body.slice(body.lastIndexOf('\n', offset - 1) + 1, offset)) {
    columns += character === '\t' ? TAB - (columns % TAB) : 1
  }

  return columns
}

/** What an indented line of code may be taken for. */
const TEXTUAL: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'blockquote', 'thematicBreak', 'table'])
