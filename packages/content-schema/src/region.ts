/**
 * The lines between `// #region name` and `// #endregion name` (or `#` comments), with their common indentation removed
 * and markers of inner regions left out. `undefined` where the region does not exist or does not end.
 */
export function region(source: string, name: string): string | undefined {
  const rows = source.split(/\r?\n/)
  const start = rows.findIndex((row) => marker(row) === `region ${name}`)
  const end = rows.findIndex((row, index) => index > start && marker(row) === `endregion ${name}`)

  return start < 0 || end < 0 ? undefined : dedent(rows.slice(start + 1, end))
}

/** A whole file without its region markers. */
export function withoutMarkers(source: string): string {
  return dedent(source.trimEnd().split(/\r?\n/))
}

/** The names of the regions that a file marks, in its order. */
export function regionNames(source: string): string[] {
  return source.split(/\r?\n/).flatMap((row) => /^region (.*)$/.exec(marker(row) ?? '')?.[1] ?? [])
}

function dedent(rows: readonly string[]): string {
  const shown = rows.filter((row) => marker(row) === undefined)
  const indents = shown.filter((row) => row.trim() !== '').map((row) => row.length - row.trimStart().length)
  const common = Math.min(...indents)

  return shown.map((row) => row.slice(common)).join('\n')
}

function marker(row: string): string | undefined {
  return /^\s*(?:\/\/|#)\s*#((?:end)?region\s+[\w-]+)\s*$/.exec(row)?.[1]?.replace(/\s+/, ' ')
}
