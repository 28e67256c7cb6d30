import { countWords } from '@zerodeps/content-schema/reading-time'
import type { Nodes } from './nodes.ts'

/** What is read of a text word by word, and how many words it has; code blocks, formulas and attributes are not read so. */
export function readWords(nodes: Nodes, lang: unknown): { prose: string; words: number } {
  const prose = [...nodes.of('text'), ...nodes.of('inlineCode')].map(({ value }) => value).join('\n')

  return { prose, words: countWords(prose, lang === 'ru' ? 'ru' : 'en') }
}
