import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { posix, relative, sep } from 'node:path'
import { transformSync } from 'amaro'
import jsTokens, { type Token } from 'js-tokens'
import type { Folder } from '../files/folder.ts'

/**
 * The code behind a recording: a script and, one after another, whatever a string in them names by a relative path that
 * exists, or by the mere name of a file beside them, be it imported, started or read, and what they import of this
 * repository's own packages. Of code the hash takes in the tokens alone, types stripped as Node.js strips them: no comment,
 * layout or type moves it, nor the name of the script. Any other file counts byte for byte.
 */
export function scriptOf(path: string, sources: Sources): Script {
  const files: Record<string, string> = {}
  const code = createHash('sha256')
  const packages = new Set<string>()
  const waiting = [path]

  for (const file of waiting) {
    const text = file in files ? undefined : sources.text(file)

    if (text === undefined) {
      continue
    }

    const tokens = CODE.test(file) ? tokensOf(text) : undefined

    files[file] = hashOf(text)
    code.update(`${tokens?.map(({ value }) => value).join('\n') ?? text}\0`)

    for (const name of tokens?.flatMap(stringOf) ?? []) {
      if (PATH.test(name)) {
        waiting.push(posix.join(posix.dirname(file), name))
      }
    }

    for (const specifier of importsOf(tokens ?? [])) {
      const own = sources.module(specifier, file)

      if (own === undefined) {
        packages.add(packageOf(specifier))
      } else {
        waiting.push(own)
      }
    }
  }

  return { code: code.digest('hex'), files, packages: [...packages].toSorted() }
}

/**
 * Whether what is there now is the code that a recording says ran: quickly, where not a byte has changed. A copy of some
 * content has not everything beside it, and of what is not there nobody knows.
 */
export function isSameCode(script: Pick<Script, 'code' | 'files'>, path: string, sources: Sources): boolean {
  const isUntouched = Object.entries(script.files).every(([file, hash]) => {
    const text = sources.text(file)

    return text === undefined ? OUTSIDE.test(file) : hashOf(text) === hash
  })

  return (isUntouched && path in script.files) || scriptOf(path, sources).code === script.code
}

/** The texts below a folder, or beside it. */
export function sourcesOf({ absolute }: Pick<Folder, 'absolute'>): Sources {
  return {
    text: (path) => {
      try {
        return readFileSync(absolute(path), 'utf8')
      } catch {
        return undefined
      }
    },
    module: (specifier, importer) => {
      try {
        const path = createRequire(absolute(importer)).resolve(specifier)

        return path.includes(`${sep}node_modules${sep}`)
          ? undefined
          : relative(absolute('.'), path).replaceAll(sep, '/')
      } catch {
        return undefined
      }
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

/** What code imports from packages, as it names it. */
function importsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.value === '(' ? tokens[index - 2] : tokens[index - 1]
    const [specifier = ''] = before?.value === 'from' || before?.value === 'import' ? stringOf(token) : []

    return PACKAGE.test(specifier) && !builtinModules.includes(packageOf(specifier)) ? [specifier] : []
  })
}

function packageOf(specifier: string): string {
  return PACKAGE.exec(specifier)?.[0] ?? ''
}

/** A package at the beginning of a specifier: neither a path nor a scheme such as `node:`. */
const PACKAGE = /^(?:@[^/]+\/)?[^./@:][^/:]*(?=\/|$)/

/** A relative path, as modules begin it with a dot, or the mere name of a file, as it is joined to a folder. */
const PATH = /^(?:\.\.?\/|[\w-]+(?:\.[\w-]+)+$)/

/** A path that leads out of the folder. */
const OUTSIDE = /^\.\.\//

const CODE = /\.[cm]?[jt]s$/
const BLANK: ReadonlySet<string> = new Set<Token['type']>([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
  'HashbangComment'
])
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}'])

export interface Sources {
  /** The text at a path below the folder of an entry, `undefined` where there is no file. */
  readonly text: (path: string) => string | undefined
  /** The path of a module that `importer` names by its package, where that is a package of this repository. */
  readonly module: (specifier: string, importer: string) => string | undefined
}

export interface Script {
  /** The hash of the code, in hexadecimal digits. */
  readonly code: string
  /** The script first, below the folder of its entry, each with the hash of its text; what lies elsewhere begins with `../`. */
  readonly files: Readonly<Record<string, string>>
  /** The npm packages that the files import, by name. */
  readonly packages: readonly string[]
}
