/**
 * The text itself. Throws where it holds a character that no XML document may: one such makes a whole feed unreadable. A
 * carriage return counts too, because a parser would make a line feed of it.
 */
export function publishable(text: string, where: string): string {
  const index = text.search(UNPUBLISHABLE)

  if (index >= 0) {
    const codePoint = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')

    throw new Error(
      `${where}: U+${codePoint} after “${text.slice(Math.max(0, index - 20), index)}” cannot be published`
    )
  }

  return text
}

/** What the `Char` of XML 1.0 leaves out, https://www.w3.org/TR/xml/#charsets, and the carriage return. */
const UNPUBLISHABLE = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
