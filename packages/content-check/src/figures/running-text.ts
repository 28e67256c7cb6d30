import type { MdastNode } from 'satteri'
import type { Document } from '../mdx/document.ts'
import { childrenOf } from '../mdx/nodes.ts'
import { UNIT } from './unit.ts'

/**
 * The running text of each block, in reading order: marks of Markdown and tags are left out, so that words which stand
 * beside each other on the page do so here, and code is one strange character. `at` leads from a place in the text to
 * the place in the body.
 */
export function runningText({ body, nodes }: Pick<Document, 'body' | 'nodes'>): TextBlock[] {
  const blocks = new Map<MdastNode | undefined, Piece[]>()
  const pieces = [...nodes.of('text'), ...nodes.of('inlineCode'), ...nodes.of('break')].flatMap((node): Piece[] => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset

    return start === undefined || end === undefined
      ? []
      : [{ node, start, text: seen(node.type, body.slice(start, end)) }]
  })

  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    let block = nodes.parent(piece.node)

    while (block && INLINE.has(block.type) && !isNote(block)) {
      block = nodes.parent(block)
    }

    const same = blocks.get(block)

    if (same) {
      same.push(piece)
    } else {
      blocks.set(block, [piece])
    }
  }

  return [...blocks].map(([block, some]) => ({
    isHeading: block?.type === 'heading',
    isCell: block?.type === 'tableCell' && childrenOf(nodes.parent(block) ?? block).indexOf(block) > 0,
    text: some.map(({ text }) => text).join(''),
    at: (index) => {
      let rest = index
      const piece = some.find(({ text }) => rest < text.length || ((rest -= text.length), false))

      return (piece?.start ?? 0) + rest
    }
  }))
}

/** What is written, as long as it is: entities stand for blanks, and code counts where it is nothing but a figure or a unit. */
function seen(type: string, written: string): string {
  switch (type) {
    case 'text':
      return written.replaceAll(ENTITY, (entity) => ' '.repeat(entity.length))
    case 'inlineCode':
      return FIGURE_OR_UNIT.test(written) ? written.replaceAll('`', ' ') : '\u0001'
    default:
      return ' '
  }
}

function isNote(node: MdastNode): boolean {
  return 'name' in node && node.name === 'Sidenote'
}

const ENTITY = /&(?:[a-z]+|#\d+|#x[\da-f]+);/gi

const FIGURE_OR_UNIT = new RegExp(`${String.raw`^`}\`+${String.raw`(?:[\d.,]+\s*)?(?:${UNIT})`}\`+$`)

const INLINE: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'emphasis',
  'strong',
  'delete',
  'mdxJsxTextElement'
])

interface Piece {
  readonly node: MdastNode
  readonly start: number
  readonly text: string
}

export interface TextBlock {
  readonly isHeading: boolean
  /** Whether it is a cell of a table, after the first of its row, which names it. */
  readonly isCell: boolean
  readonly text: string
  readonly at: (index: number) => number
}
