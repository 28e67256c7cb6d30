import { fenceMeta } from '@zerodeps/content-schema/fence'
import { limits } from '@zerodeps/content-schema/limits'
import type { Document } from '../mdx/document.ts'
import type { Place } from '../findings/finding.ts'

/**
 * The programs in a text: every fence of an allowed size in a language that can be compiled, each a module of its own, in
 * reading order. A `setup` fence is shown nowhere and stands before the code of every fence of its language after it.
 */
export function programsOf({ body, nodes, matter }: Pick<Document, 'body' | 'nodes' | 'matter'>): Program[] {
  const lines = body.split('\n')
  const claimed = matter.data?.['node']
  const majors = Array.isArray(claimed) ? claimed.map(String) : []
  const fences = nodes.of('code').map((node) => ({ ...node, meta: fenceMeta(node.meta ?? '') }))
  const setups = new Map<string, string>()

  return fences.flatMap(({ lang, meta, value, position }, index) => {
    const extension = extensionOf(lang ?? '', meta.title)

    if (extension === undefined || !position || value.length > limits.codeBlockBytes) {
      return []
    }

    const language = extension.slice(-2)
    const setup = setups.get(language) ?? ''
    const next = fences[index + 1]
    const first = position.start.line
    const shown = value.split('\n')
    const program: Program = {
      majors,
      extension,
      setup,
      code: value,
      isRun: meta.run,
      output: next?.meta.output ? { text: next.value, line: next.position?.start.line ?? first } : undefined,
      place: { line: first, column: position.start.column },
      indents: shown.map((line, at) => (lines[first + at] ?? line).length - line.length)
    }

    if (meta.setup) {
      setups.set(language, `${setup}${value}\n`)
    }

    return [program]
  })
}

/** The text that is compiled and run. */
export function textOf({ setup, code }: Program): string {
  return `${setup}${code}\n`
}

/** Where a place in the code of a program, counted from 1, stands in its file. */
export function placeIn({ place, indents }: Program, { line, column }: Place): Place {
  return { line: place.line + line, column: column + (indents[line - 1] ?? 0) }
}

function extensionOf(lang: string, title = ''): string | undefined {
  const named = /\.([cm]?[jt]s)$/.exec(title)?.[1]
  const extension = EXTENSIONS.get(lang)

  return extension !== undefined && named?.slice(-2) === extension ? named : extension
}

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['mts', 'mts'],
  ['cts', 'cts'],
  ['js', 'js'],
  ['javascript', 'js'],
  ['mjs', 'mjs'],
  ['cjs', 'cjs']
])

export interface Program {
  /** The lines of Node.js that the post names; none where it names none. */
  readonly majors: readonly string[]
  /** `ts`, `mts`, `cts`, `js`, `mjs` or `cjs`. */
  readonly extension: string
  /** The code of the setup fences before it, each line ended. */
  readonly setup: string
  readonly code: string
  readonly isRun: boolean
  /** What the text shows as its output, and the line of that fence. */
  readonly output?: { readonly text: string; readonly line: number } | undefined
  /** Where the fence begins. */
  readonly place: Place
  /** How many characters stand before each of its lines, in a list or a quote. */
  readonly indents: readonly number[]
}
