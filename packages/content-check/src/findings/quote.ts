/** A value as a message shows it: on one line, short, unprintable characters as code points. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text

  return `"${printable(short)}"`
}

/** `U+202E` and the like. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text without anything that could move the cursor of a terminal or hide in it. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    character === '\n' ? ' ' : `<${codePoint(character)}>`
  )
}
