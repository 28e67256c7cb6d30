import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { typedFigures } from '@zerodeps/content-check/figures/typed-figure'
import { COLUMNS } from '@zerodeps/content-check/rules/wide-code'

/** What generated articles are made of: the words, programs and recordings of the articles in a folder of posts. */
export function materialOf(postsDir: string): Material {
  const paths = readdirSync(postsDir, { recursive: true, encoding: 'utf8' }).toSorted()
  const read = (path: string) => readFileSync(join(postsDir, path), 'utf8')
  const texts = paths.filter((path) => path.endsWith('index.mdx')).map(read)

  return {
    words: texts.flatMap(plainWords),
    modules: paths
      .filter((path) => /\/examples\/.*\.ts$/.test(path))
      .map(read)
      .filter((text) => !/from '\./.test(text) && text.split('\n').every(fits)),
    programs: paths
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .filter((line) => !line.includes('#') && fits(line))
      ),
    recordings: paths
      .filter((path) => path.endsWith('.json'))
      .map((path) => ({ json: read(path), script: read(path.replace(/json$/, 'bench.ts')) }))
  }
}

/** Lower-case words of running text: a number, in digits or in words, would be a figure that no recording gives. */
function plainWords(text: string): string[] {
  const prose = text
    .replace(/^---.*?^---/ms, '')
    .replaceAll(/^```.*?^```|^<.*|^\[\^.*|\{.*?\}|`[^`]*`|\]\([^)]*\)/gms, ' ')

  const words = prose.toLowerCase().match(/(?<![\w.-])[a-z]+(?![\w.-]*[\d-])/g) ?? []

  return words.filter((word) => typedFigures(word).length === 0)
}

/** An article's code is no wider than its page. */
function fits(line: string): boolean {
  return line.length <= COLUMNS
}

export interface Material {
  /** In the order in which the articles have them. */
  readonly words: readonly string[]
  /** Whole programs that need no other file. */
  readonly modules: readonly string[]
  /** Lines of programs. */
  readonly programs: readonly string[]
  readonly recordings: readonly { readonly json: string; readonly script: string }[]
}
