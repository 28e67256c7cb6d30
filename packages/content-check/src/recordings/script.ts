import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { transformSync } from 'amaro'
import jsTokens, { type Token } from 'js-tokens'
import type { Folder } from '../files/folder.ts'

/**
 * The code behind a recording: a script and, one after another, whatever a string in them names by a relative path that
 * exists, be it imported, started or read. Of code the hash takes in the tokens alone, types stripped as Node.js strips
 * them: no comment, layout or type moves it, nor the name of the script. Any other file counts byte for byte.
 */
export function scriptOf(path: string, read: Read): Script {
  const files: Record<string, string> = {}
  const code = createHash('sha256')
  const packages = new Set<string>()
  const waiting = [path]

  for (const file of waiting) {
    const text = file in files ? undefined : read(file)

    if (text === undefined) {
      continue
    }

    const tokens = CODE.test(file) ? tokensOf(text) : undefined

    files[file] = hashOf(text)
    code.update(`${tokens?.map(({ value }) => value).join('\n') ?? text}\0`)

    for (const name of tokens?.flatMap(stringOf) ?? []) {
      if (/^\.\.?\//.test(name)) {
        waiting.push(posix.join(posix.dirname(file), name))
      }
    }

    for (const name of importsOf(tokens ?? [])) {
      packages.add(name)
    }
  }

  return { code: code.digest('hex'), files, packages: [...packages].toSorted() }
}

/** Whether what is there now is the code that a recording says ran: quickly, where not a byte has changed. */
export function isSameCode(script: Pick<Script, 'code' | 'files'>, path: string, read: Read): boolean {
  const isUntouched = Object.entries(script.files).every(([file, hash]) => hashOf(read(file) ?? '') === hash)

  return (isUntouched && path in script.files) || scriptOf(path, read).code === script.code
}

/** Reads what lies at a path below a folder, or beside it; `undefined` where there is no file. */
export function textsOf({ absolute }: Pick<Folder, 'absolute'>): Read {
  return (path) => {
    try {
      return readFileSync(absolute(path), 'utf8')
    } catch {
      return undefined
    }
  }
}

function hashOf(text: string): string {
  return hash('sha256', text)
}

/** What is left of code without types, comments, layout and the comma after the last of a list. */
function tokensOf(text: string): Token[] | undefined {
  try {
    const tokens = [...jsTokens(transformSync(text, { mode: 'strip-only' }).code)].filter(
      ({ type }) => !BLANK.has(type)
    )

    return tokens.filter(({ value }, index) => value !== ',' || !CLOSING.has(tokens[index + 1]?.value ?? ''))
  } catch {
    return undefined
  }
}

function stringOf({ type, value }: Token): string[] {
  return type === 'StringLiteral' || type === 'NoSubstitutionTemplate' ? [value.slice(1, -1)] : []
}

/** The npm packages that code imports, by name. */
function importsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.value === '(' ? tokens[index - 2] : tokens[index - 1]
    const [specifier] = before?.value === 'from' || before?.value === 'import' ? stringOf(token) : []
    const name = /^(?:@[^/]+\/)?[^./@:][^/:]*(?=\/|$)/.exec(specifier ?? '')?.[0]

    return name === undefined || builtinModules.includes(name) ? [] : [name]
  })
}

const CODE = /\.[cm]?[jt]s$/
const BLANK: ReadonlySet<string> = new Set<Token['type']>([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
  'HashbangComment'
])
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}'])

/** Gives the text at a path below the folder of a post, `undefined` where there is no file. */
type Read = (path: string) => string | undefined

export interface Script {
  /** The hash of the code, in hexadecimal digits. */
  readonly code: string
  /** The script first, below the folder of the post, each with the hash of its text; what lies elsewhere begins with `../`. */
  readonly files: Readonly<Record<string, string>>
  /** The npm packages that the files import, by name. */
  readonly packages: readonly string[]
}
