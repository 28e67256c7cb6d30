import { countWords } from '@zerodeps/content-schema/reading-time'
import type { Document } from '../mdx/document.ts'

/** The words of the running text; code blocks, formulas and attributes are not read as words. */
export function proseWords({ nodes, matter }: Document): number {
  const lang = matter.data?.['lang'] === 'ru' ? 'ru' : 'en'
  const text = [...nodes.of('text'), ...nodes.of('inlineCode')].map(({ value }) => value).join('\n')

  return countWords(text, lang)
}
