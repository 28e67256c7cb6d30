import { nearest } from '../findings/near-miss.ts'

/**
 * Of names such as `8 KiB pool, Node 22` those that have every wanted word, in any order and case, or the one that has these
 * words and no others; all for `*`. None where a word is in none of them.
 */
export function withWords<Named>(
  all: readonly Named[],
  nameOf: (one: Named) => string,
  wanted: string
): readonly Named[] {
  const words = wordsOf(wanted)

  if (wanted === '*') {
    return all
  }

  const exact = all.filter((one) => wordsOf(nameOf(one)).join(' ') === words.join(' '))

  return exact.length > 0 || words.length === 0
    ? exact
    : all.filter((one) => words.every((word) => wordsOf(nameOf(one)).includes(word)))
}

/** For each of the names the fewest of its words that no other name has all of; all its words where there are none. */
export function shortestWords(names: readonly string[]): string[] {
  const words = names.map(wordsOf)

  return words.map((own) => {
    const shortest = selections(own).find(
      (some) => words.filter((others) => some.every((word) => others.includes(word))).length === 1
    )

    return (shortest ?? own).join(' ')
  })
}

/** The word that was meant by the first that is in no name, else the names. */
export function nearWord(wanted: string, names: readonly string[]): string {
  const known = [...new Set(names.flatMap(wordsOf))]
  const strange = wordsOf(wanted).find((word) => !known.includes(word))
  const near = strange === undefined ? undefined : nearest(strange, known)

  return near === undefined ? `Known: ${names.map((name) => `\`${name}\``).join(', ')}.` : `Did you mean \`${near}\`?`
}

/** The words of a name without commas and brackets, in lower case. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter((word) => word !== '')
}

/** Every choice of the first words in their order, the smaller before the larger. */
function selections(words: readonly string[]): string[][] {
  const all = words
    .slice(0, MAX_WORDS)
    .reduce<string[][]>((some, word) => [...some, ...some.map((each) => [...each, word])], [[]])

  return all.filter(({ length }) => length > 0).toSorted((a, b) => a.length - b.length)
}

const MAX_WORDS = 8
