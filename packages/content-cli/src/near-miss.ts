import { closestMatch } from 'leven'

/** The candidate that was probably meant, if one is near: at most a third of its letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const maxDistance = Math.max(1, Math.floor(Math.min(word.length, 60) / 3))

  return closestMatch(word.slice(0, 100), [...candidates], { maxDistance })
}

/** A hint that names the near miss, else every candidate while they are few, else nothing. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  quote = (text: string) => `\`${text}\``
): string | undefined {
  const near = nearest(word, candidates)

  if (near !== undefined) {
    return `Did you mean ${quote(near)}?`
  }

  return candidates.length > 0 && candidates.length <= 20 ? `Known: ${candidates.map(quote).join(', ')}.` : undefined
}
