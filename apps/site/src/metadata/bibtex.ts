/** A BibTeX entry for a page on the web, with the characters that LaTeX gives a meaning escaped. `day` is YYYY-MM-DD. */
export function bibtex({ author, title, url, day, key }: Source): string {
  const [year, month, date] = day.split('-')
  const fields = {
    author: escapeTex(author),
    title: `{${escapeTex(title)}}`,
    year,
    month: Number(month),
    day: Number(date),
    url
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)

  return `@online{${key},\n${lines.join(',\n')}\n}`
}

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}#$%&_~^]/g, (character) => TEX[character] ?? `\\${character}`)
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
}

export interface Source {
  readonly author: string
  readonly title: string
  readonly url: string
  readonly day: string
  readonly key: string
}
