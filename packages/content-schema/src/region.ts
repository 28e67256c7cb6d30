const BEGIN = /^\s*(?:\/\/|#|--)\s*#region\s+([\w-]+)\s*$/
const END = /^\s*(?:\/\/|#|--)\s*#endregion(?:\s+([\w-]+))?\s*$/

/**
 * The lines of a source file that a Snippet shows: those between `// #region name` and `// #endregion name`, or all of
 * them without a name; without the markers of any region, and with the common indentation taken off. `undefined` where
 * the file does not mark that region from its begin to its end.
 */
export function regionLines(source: string, name?: string): string[] | undefined {
  const lines = source.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const begin = name === undefined ? -1 : lines.findIndex((line) => BEGIN.exec(line)?.[1] === name)
  const end =
    name === undefined ? lines.length : lines.findIndex((line, index) => index > begin && END.exec(line)?.[1] === name)

  if ((name !== undefined && begin === -1) || end === -1) {
    return undefined
  }

  const shown = lines.slice(begin + 1, end).filter((line) => !BEGIN.test(line) && !END.test(line))
  const indent = Math.min(
    ...shown.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  )

  return shown.map((line) => line.slice(Math.min(indent, line.length)))
}

/** The names of the regions that a source file marks, in its order. */
export function regionNames(source: string): string[] {
  return source.split('\n').flatMap((line) => BEGIN.exec(line.trimEnd())?.[1] ?? [])
}
