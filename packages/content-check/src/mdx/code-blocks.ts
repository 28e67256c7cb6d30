import { markdownFeatures } from '@zerodeps/content-schema/markdown'
import { markdownToMdast } from 'satteri'
import { complexity } from './complexity.ts'
import { indexNodes } from './nodes.ts'

/**
 * The blocks of code in a text of plain Markdown, which is no MDX, in their order: between fences, or set in by four
 * columns.
 *
 * @throws where the text is more than the parser can take
 */
export function codeBlocks(markdown: string): CodeBlock[] {
  const tooMuch = complexity(markdown)

  if (tooMuch) {
    throw new Error(`line ${tooMuch.line}: ${tooMuch.message}`)
  }

  const nodes = indexNodes(markdownToMdast(markdown, { features: markdownFeatures }))

  return nodes
    .of('code')
    .map(({ position, value, lang }) => {
      const start = position?.start.offset ?? 0
      const end = position?.end.offset ?? markdown.length

      return {
        start,
        end,
        code: value,
        lang: lang ?? undefined,
        isFenced: /^(?:`{3}|~{3})/.test(markdown.slice(start, end))
      }
    })
    .toSorted((a, b) => a.start - b.start)
}

export interface CodeBlock {
  /** Offsets in the text; the blanks before the first line are not part of it. */
  readonly start: number
  readonly end: number
  readonly code: string
  readonly lang: string | undefined
  readonly isFenced: boolean
}
