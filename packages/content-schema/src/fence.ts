/**
 * What stands after the language of a fence: `title="evict.ts"`, marked lines `{2,4-6}`, inserted `ins={3}` and deleted
 * `del={1}` lines, and the bare words `numbers` and `fold`.
 */
export function fenceMeta(meta: string): FenceMeta {
  const words = meta.replace(/\w*="[^"]*"|\w*=?\{[^}]*\}/g, ' ')

  return {
    title: /(?:^|\s)title="([^"]*)"/.exec(meta)?.[1],
    mark: lines(/(?:^|\s)\{([^}]*)\}/.exec(meta)?.[1]),
    ins: lines(/(?:^|\s)ins=\{([^}]*)\}/.exec(meta)?.[1]),
    del: lines(/(?:^|\s)del=\{([^}]*)\}/.exec(meta)?.[1]),
    numbers: /\bnumbers\b/.test(words),
    fold: /\bfold\b/.test(words)
  }
}

/** The line numbers of `2,4-6`, from 1, in the order written. */
export function lines(ranges = ''): number[] {
  return ranges
    .split(',')
    .filter((range) => range.trim() !== '')
    .flatMap((range) => {
      const [from = NaN, to = from] = range.split('-').map(Number)

      if (!(Number.isInteger(from) && Number.isInteger(to) && from > 0 && to >= from)) {
        throw new Error(`"${range}" is no range of lines; expected such as 2,4-6`)
      }

      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    })
}

export interface FenceMeta {
  readonly title: string | undefined
  readonly mark: readonly number[]
  readonly ins: readonly number[]
  readonly del: readonly number[]
  readonly numbers: boolean
  readonly fold: boolean
}
