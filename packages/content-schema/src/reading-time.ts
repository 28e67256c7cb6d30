/**
 * Silent reading of English non-fiction averages 238 words a minute: M. Brysbaert, "How many words do we read per
 * minute?", Journal of Memory and Language 109 (2019), doi:10.1016/j.jml.2019.104047.
 */
const WORDS_PER_MINUTE = 238

/** Words of a plain text, by the rules of its language. */
export function countWords(text: string, lang = 'en'): number {
  let words = 0

  for (const { isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    words += Number(isWordLike)
  }

  return words
}

/** Whole minutes to read that many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
