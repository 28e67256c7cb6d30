import { countWords } from '@zerodeps/content-schema/reading-time'
import type { Nodes } from './nodes.ts'

/** How many words of a text are read one by one: those of code blocks, formulas, attributes and alternative texts are not. */
export function wordCount(nodes: Nodes): number {
  const prose = [...nodes.of('text'), ...nodes.of('inlineCode')].map(({ value }) => value).join('\n')

  return countWords(prose)
}
