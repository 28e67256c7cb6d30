import { closestMatch } from 'leven'

/**
 * The candidate that was probably meant, if one is near: at most a third of its letters differ, rounded up. Of equals the
 * one that begins with the same letter is nearer.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.slice(0, 100)
  const maxDistance = Math.ceil(Math.min(word.length, 60) / 3)
  const all = [...candidates].filter((candidate) => Math.abs(candidate.length - written.length) <= maxDistance)
  const alike = all.filter((candidate) => candidate.slice(0, 1) === written.slice(0, 1))

  return closestMatch(written, alike, { maxDistance }) ?? closestMatch(written, all, { maxDistance })
}

/** A hint that names the near miss, else every candidate while they are few, else nothing. */
export function didYouMean(word: string, candidates: readonly string[], quote = inCode): string | undefined {
  const near = nearest(word, candidates)

  if (near !== undefined) {
    return `Did you mean ${quote(near)}?`
  }

  return candidates.length > 0 && candidates.length <= 20 ? `Known: ${candidates.map(quote).join(', ')}.` : undefined
}

function inCode(text: string): string {
  return `\`${text}\``
}
