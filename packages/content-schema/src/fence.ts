import { limits } from './limits.ts'

/**
 * What stands after the language of a fence: `title="evict.ts"`, marked lines `{2,4-6}`, inserted `ins={3}` and deleted
 * `del={1}` lines, and the bare words `numbers`, `setup`, `run` and `output`, each once and in any order. All else has no
 * effect.
 */
export function fenceMeta(meta: string): FenceMeta {
  const { known } = read(meta)
  const marked = (name: Word): number[] => lines(known.get(name))

  return {
    title: known.get('title'),
    mark: marked('mark'),
    ins: marked('ins'),
    del: marked('del'),
    numbers: known.has('numbers'),
    setup: known.has('setup'),
    run: known.has('run'),
    output: known.has('output')
  }
}

/** What `fenceMeta` does not understand, as it was written: words that are unknown, given twice, or have no lines in braces. */
export function unknownFenceMeta(meta: string): readonly string[] {
  return read(meta).unknown
}

/** The line numbers of `2,4-6`, from 1, in the order written. Throws on what is no list of ranges. */
export function lines(ranges = ''): number[] {
  const numbers = parsedLines(ranges)

  if (!numbers) {
    throw new Error(`"${ranges}" is no range of lines; expected such as 2,4-6`)
  }

  return numbers
}

function read(meta: string): { known: ReadonlyMap<Word, string>; unknown: readonly string[] } {
  const known = new Map<Word, string>()
  const unknown: string[] = []

  for (const [word] of meta.matchAll(/(?:"[^"]*"|\{[^}]*\}|\S)+/g)) {
    const [name, pattern] = WORDS.find(([name, pattern]) => pattern.test(word) && !known.has(name)) ?? []
    const value = pattern?.exec(word)?.[1] ?? ''

    if (name === undefined || (LINES.has(name) && !parsedLines(value)?.length)) {
      unknown.push(word)
    } else {
      known.set(name, value)
    }
  }

  return { known, unknown }
}

function parsedLines(ranges: string): number[] | undefined {
  const numbers: number[] = []

  for (const range of ranges.split(',').filter((range) => range.trim() !== '')) {
    const [, from = '', to = from] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(range) ?? []
    const [first, last] = [Number(from), Number(to)]

    if (first < 1 || last < first || last > limits.codeBlockBytes) {
      return undefined
    }

    numbers.push(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
  }

  return numbers
}

const WORDS = [
  ['title', /^title="([^"]+)"$/],
  ['mark', /^\{([^}]*)\}$/],
  ['ins', /^ins=\{([^}]*)\}$/],
  ['del', /^del=\{([^}]*)\}$/],
  ['numbers', /^numbers$/],
  ['setup', /^setup$/],
  ['run', /^run$/],
  ['output', /^output$/]
] as const

const LINES: ReadonlySet<Word> = new Set(['mark', 'ins', 'del'])

type Word = (typeof WORDS)[number][0]

export interface FenceMeta {
  readonly title: string | undefined
  readonly mark: readonly number[]
  readonly ins: readonly number[]
  readonly del: readonly number[]
  readonly numbers: boolean
  /** Shown nowhere; stands before the code of every fence after it when that is compiled and run. */
  readonly setup: boolean
  /** Is run, and must end well. */
  readonly run: boolean
  /** Is what the `run` fence before it prints. */
  readonly output: boolean
}
