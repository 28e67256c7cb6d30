/** The first line in which what a text shows differs from what a program prints, each quoted; empty where none does. */
export function differences(shown: readonly string[], printed: readonly string[]): Difference[] {
  const last = shown.findLastIndex((line) => line.trim() !== '') + 1
  const index = Array.from({ length: Math.max(last, printed.length) }).findIndex((_, at) => shown[at] !== printed[at])

  return index === -1 ? [] : [{ index, shown: quoted(shown[index]), said: quoted(printed[index]) }]
}

function quoted(line: string | undefined): string {
  return line === undefined ? 'nothing' : JSON.stringify(line)
}

export interface Difference {
  readonly index: number
  readonly shown: string
  readonly said: string
}
