import type { Place } from './finding.ts'

/** Line and column of an offset in a text whose lines end in `\n`. */
export function placeAt(text: string, offset: number): Place {
  const before = text.lastIndexOf('\n', offset - 1)
  let line = 1

  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line++
  }

  return { line, column: offset - before }
}

/** The offset of a line and column; of the end of the text where there is no such place. */
export function offsetAt(text: string, { line, column }: Place): number {
  let start = 0

  for (let rest = line - 1; rest > 0; rest--) {
    const end = text.indexOf('\n', start)

    if (end === -1) {
      return text.length
    }

    start = end + 1
  }

  return Math.min(start + column - 1, text.length)
}

/** What concerns a file as a whole. */
export const wholeFile: Place = { line: 1, column: 1 }
