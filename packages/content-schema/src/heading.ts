/**
 * The id of a heading: the one its author pinned, else one made from its words. The words of any script count; a heading
 * without letters or digits gets its code points. An id depends on its own heading alone, so adding another never moves
 * it; two headings of one id are a finding, not a suffix.
 */
export function headingId(text: string, pinned?: string): string {
  if (pinned !== undefined) {
    return pinned
  }

  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)

  return words ? words.join('-') : `u-${[...text].map((character) => character.codePointAt(0)?.toString(16)).join('-')}`
}

/**
 * The id in the comment that ends `## Heading {/* #stable-id *\/}`; `expression` is what stands between the braces.
 * `undefined` where it is no such comment.
 */
export function pinnedId(expression: string): string | undefined {
  return /^\s*\/\*\s*#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\s*\*\/\s*$/.exec(expression)?.[1]
}
