/**
 * Silent reading of English non-fiction averages 238 words a minute: M. Brysbaert, "How many words do we read per
 * minute?", Journal of Memory and Language 109 (2019), doi:10.1016/j.jml.2019.104047.
 */
const WORDS_PER_MINUTE = 238

/**
 * Words of a plain text in a language that puts blanks between them, by the boundaries of Unicode: https://unicode.org/reports/tr29/.
 * Intl.Segmenter counts as many of English and Russian, in twelve times the time.
 */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Whole minutes to read that many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}

/** A point or an apostrophe belongs to the word that goes on behind it, and a comma to the number. */
const WORD = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|(?<=\p{L})[.'’:·](?=\p{L})|(?<=\p{N})[.,;'’](?=\p{N}))*/gu
