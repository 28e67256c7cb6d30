/** Each line of a text with its offset and whether it belongs to a fenced block, its fences among it. */
export function* fenceLines(text: string): Iterable<FenceLine> {
  let fence = ''

  for (let offset = 0; offset <= text.length;) {
    const end = text.indexOf('\n', offset)
    const line = text.slice(offset, end === -1 ? text.length : end)
    const mark = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line)?.[1]
    const closes = fence !== '' && mark?.startsWith(fence) === true
    const opens =
      fence === '' &&
      mark !== undefined &&
      !(mark.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`'))

    yield { line, offset, fenced: fence !== '' || opens }

    fence = closes ? '' : opens ? mark : fence
    offset = end === -1 ? text.length + 1 : end + 1
  }
}

export interface FenceLine {
  readonly line: string
  readonly offset: number
  readonly fenced: boolean
}
