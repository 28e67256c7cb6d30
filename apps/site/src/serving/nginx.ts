import { siteOrigin } from '@zerodeps/content-schema/pages'
import type { Answers } from './answers.ts'
import { expressionOf, type HeaderRule } from './header-rules.ts'
import { charsetTypes, mediaTypes } from './media-types.ts'
import { addressOf } from './moves.ts'

/** For nginx's `http` block: types, and the maps that its `server` block reads. */
export function nginxMaps({ headers, redirects, gone }: Answers): string {
  return [
    block(
      'types',
      [...Object.entries(mediaTypes)].map(([extension, type]) => `${type} ${extension.slice(1)}`)
    ),
    `charset_types ${[...new Set(charsetTypes)].filter((type) => type !== 'text/html').join(' ')};`,
    block("map '' $site_origin", [`default "${siteOrigin}"`]),
    ruledPaths(headers),
    ...headerNames(headers)
      .filter((name) => !isConstant(name, headers))
      .map((name) => headerMap(name, headers)),
    block('map $uri $moved_to', [
      "default ''",
      ...pathKeys(Object.keys(redirects)).map(({ path, key }) => `${key} "${addressOf(redirects[path] ?? '')}"`)
    ]),
    block('map $uri $is_gone', ["default ''", ...pathKeys(gone).map(({ key }) => `${key} 1`)])
  ].join('\n\n')
}

/**
 * How the keys of a map name paths, whatever is in them. Names are compared without regard to case, and two that are then
 * one would stop nginx: those are expressions.
 */
function pathKeys(paths: readonly string[]): { path: string; key: string }[] {
  const alike = Map.groupBy(paths, (path) => path.toLowerCase())

  return paths.map((path) => ({
    path,
    key: alike.get(path.toLowerCase())?.length === 1 ? quoted(path) : `"~^${literal(path)}$"`
  }))
}

function quoted(path: string): string {
  return `"${path.replaceAll(/[\\"]/g, String.raw`\$&`)}"`
}

/** An expression for a path and nothing else; a quoted string of nginx leaves it as it is. */
function literal(path: string): string {
  return path.replaceAll(
    /[^\w/\u0080-\uFFFF]/g,
    (sign) => String.raw`\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
  )
}

/** For nginx's `server` block. Headers stand there only: one `add_header` in a location would drop all of these. */
export function nginxHeaders({ headers }: Answers): string {
  return headerNames(headers)
    .map((name) => {
      const value = isConstant(name, headers) ? `"${valuesOf(name, headers)[0]?.text}"` : variableOf(name)

      return `add_header ${name} ${value} always;\n`
    })
    .join('')
}

/** The path, if any rule is for it and not for all. One expression then tells a page, the most frequent of all. */
function ruledPaths(rules: readonly HeaderRule[]): string {
  const sources = rules.filter(({ pattern }) => pattern !== '/*').map(({ pattern }) => sourceOf(pattern))

  return block('map $uri $ruled_path', ["default ''", `"~${sources.join('|')}" $uri`])
}

function headerMap(name: string, rules: readonly HeaderRule[]): string {
  return block(
    `map $ruled_path ${variableOf(name)}`,
    valuesOf(name, rules).flatMap(({ text, sources, isForAll }) => {
      return isForAll ? [`'' "${text}"`, `default "${text}"`] : [`"~${sources.join('|')}" "${text}"`]
    })
  )
}

/** The values of a header, the strongest first: of several expressions nginx takes the first that matches. */
function valuesOf(name: string, rules: readonly HeaderRule[]): Value[] {
  const values: Value[] = []

  for (const { pattern, headers } of rules.toReversed()) {
    const text = headers[name]
    const before = values.at(-1)
    const source = sourceOf(pattern)

    if (text !== undefined && text === before?.text && pattern !== '/*') {
      before.sources.push(source)
    } else if (text !== undefined) {
      values.push({ text, sources: [source], isForAll: pattern === '/*' })
    }
  }

  return values
}

function sourceOf(pattern: string): string {
  return expressionOf(pattern).source.replace(/^\^\\\/\.\*/, '')
}

function isConstant(name: string, rules: readonly HeaderRule[]): boolean {
  return valuesOf(name, rules).every(({ isForAll }) => isForAll)
}

function headerNames(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
}

function variableOf(header: string): string {
  return `$header_${header.toLowerCase().replaceAll('-', '_')}`
}

function block(opening: string, lines: readonly string[]): string {
  return [`${opening} {`, ...lines.map((line) => `  ${line};`), '}'].join('\n')
}

interface Value {
  readonly text: string
  /** Expressions of the paths that have it. */
  readonly sources: string[]
  readonly isForAll: boolean
}
