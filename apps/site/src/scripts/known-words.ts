/** A word of the index counts as another form of one that is asked for if they begin alike up to its last letters. */
const ENDING = 3
const SHORTEST_STEM = 4

/**
 * What a question means to an index that has only `known` words, in lower case: each word that the index has, or the nearest that
 * it has in its place. The index itself would shorten a word until something begins like it,
 * and find the letter T for “telegram”.
 */
export function meant(question: string, known: ReadonlySet<string>): Meant {
  const asked = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const answers = asked.map((word) => ({
    word,
    found: begun(word, known) ?? nearest(word, known) ?? form(word, known)
  }))

  return {
    words: answers.flatMap(({ found }) => found ?? []).join(' '),
    unknown: answers.flatMap(({ word, found }) => (found === word ? [] : [word]))
  }
}

/** The word itself if it is known, or the beginning of one that is. */
function begun(word: string, known: ReadonlySet<string>): string | undefined {
  return known.has(word) || [...known].some((other) => other.startsWith(word)) ? word : undefined
}

/** The word itself if another form of it is known: the index knows that “evicted” and “eviction” are one. */
function form(word: string, known: ReadonlySet<string>): string | undefined {
  const stem = word.slice(0, -ENDING)
  const isForm = (other: string) => other.startsWith(stem) && other.length <= stem.length + 2 * ENDING

  return stem.length >= SHORTEST_STEM && [...known].some(isForm) ? word : undefined
}

/** The word that the fewest typing errors part from the one asked for: one in a short word, two in a longer one. */
function nearest(word: string, known: ReadonlySet<string>): string | undefined {
  const most = word.length < SHORTEST_STEM ? 0 : word.length < 2 * SHORTEST_STEM ? 1 : 2
  const [best] = [...known]
    .filter((other) => Math.abs(other.length - word.length) <= most)
    .map((other) => ({ other, errors: errorsBetween(word, other) }))
    .filter(({ errors }) => errors <= most)
    .toSorted((a, b) => a.errors - b.errors)

  return best?.other
}

/**
 * Letters left out, put in, changed, or swapped with their neighbour: the optimal string alignment distance, G. Navarro,
 * "A guided tour to approximate string matching", ACM Computing Surveys 33 (2001), doi:10.1145/375360.375365.
 */
function errorsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]

  for (let i = 1; i <= a.length; i++) {
    const row = [i]

    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? Infinity) + 1 : Infinity

      row.push(
        Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + changed, swapped)
      )
    }

    rows.push(row)
  }

  return rows[a.length]?.[b.length] ?? 0
}

export interface Meant {
  /** What to ask the index; empty if it has none of the words nor one like them. */
  readonly words: string
  /** The words as they were asked for that no page has. */
  readonly unknown: readonly string[]
}
