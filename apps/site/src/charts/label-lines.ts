const LINE_CHARACTERS = 28

/** A name too long for a line is broken after its comma, and elsewhere only if it must be. */
export function labelLines(name: string): string[] {
  const parts = name.length > LINE_CHARACTERS ? name.split(/(?<=,) (?=\D)/) : [name]

  return parts.flatMap((part) => filledLines(part, LINE_CHARACTERS))
}

/** The words of a text in lines of fewer characters than `limit`, but for a word that is longer itself. */
export function filledLines(text: string, limit: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)

    return last !== undefined && last.length + word.length < limit
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}
