/** Half of the pairs of letters in common: less alike than this, an address was meant otherwise. */
const THRESHOLD = 0.5
const MAX_LENGTH = 200

/**
 * Of `paths` those that were probably meant by `asked`, the likest first, at most `limit`. Alike are addresses that share
 * their pairs of letters, in whatever order the words stand: L. R. Dice, "Measures of the Amount of Ecologic Association
 * Between Species", 1945, doi:10.2307/1932409.
 */
export function nearMisses(asked: string, paths: readonly string[], limit = 3): string[] {
  const wanted = pairsOf(asked)

  return paths
    .map((path) => ({ path, likeness: likeness(wanted, pairsOf(path)) }))
    .filter((candidate) => candidate.likeness >= THRESHOLD)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ path }) => path)
}

/** The words of an address, for the search: those of its last part that says something. */
export function wordsOf(path: string): string {
  return plain(path).split('/').filter(Boolean).at(-1)?.replaceAll('-', ' ').trim() ?? ''
}

function pairsOf(path: string): ReadonlySet<string> {
  const text = plain(path)
  const last = text.split('/').filter(Boolean).at(-1) ?? ''

  return new Set(Array.from({ length: Math.max(0, last.length - 1) }, (_, index) => last.slice(index, index + 2)))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size)
}

/** In lower case, words joined by hyphens, without the endings of files and of index pages. */
function plain(path: string): string {
  return decoded(path)
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/(?:\/index)?\.\w+$/, '')
    .replace(/[^\p{L}\p{N}/]+/gu, '-')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
