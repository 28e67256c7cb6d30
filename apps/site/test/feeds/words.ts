/** The words of a text, in its order. */
export function words(text: string): string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}

/** The share of `whole` that is in `part`, in the same order: the longest common subsequence over the length of `whole`. */
export function share(whole: readonly string[], part: readonly string[]): number {
  let above = new Uint32Array(part.length + 1)

  for (const word of whole) {
    const row = new Uint32Array(part.length + 1)

    part.forEach((other, index) => {
      row[index + 1] = word === other ? (above[index] ?? 0) + 1 : Math.max(row[index] ?? 0, above[index + 1] ?? 0)
    })
    above = row
  }

  return whole.length === 0 ? 1 : (above.at(-1) ?? 0) / whole.length
}
