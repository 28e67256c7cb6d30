/** Words that stand twice in a row, with the offset of the first; letters alone, in any case. */
export function doubledWords(text: string): { word: string; index: number }[] {
  return [...text.matchAll(DOUBLED)]
    .map(({ 0: { length }, 1: word = '', index }) => ({ word, index: index + length - word.length }))
    .filter(({ word }) => !MEANT.has(word.toLowerCase()))
}

/** After the second stands at most its punctuation: `pay pay-as-you-go` is no mistake. A lookbehind in place of the first group takes twice as long. */
const DOUBLED = /(?:^|[\s\u0001])(\p{L}+)(?=\s+\1[^\p{L}\p{N}'’\s\u0001-]{0,3}(?:[\s\u0001]|$))/giu

/** What English and Russian double on purpose. */
const MEANT = new Set(['that', 'had', 'еле', 'чуть'])
