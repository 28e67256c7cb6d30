/** An excerpt of Pagefind, which marks what matched with `<mark>` and writes `&lt;` and `&gt;`, as pieces of plain text. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece
        .replace(/^<mark>|<\/mark>$/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      isMatch: piece.startsWith('<mark>')
    }))
}

export interface ExcerptPart {
  readonly text: string
  readonly isMatch: boolean
}
