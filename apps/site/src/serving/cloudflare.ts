import type { Answers } from './answers.ts'
import { merged, typeRules, type HeaderRule } from './header-rules.ts'
import { addressOf } from './moves.ts'

/** https://developers.cloudflare.com/pages/configuration/headers/ and …/redirects/ */
const allowed = { rules: 100, lineCharacters: 2000, redirects: 2000, redirectCharacters: 1000 } as const

/**
 * Cloudflare joins the values that several rules give one header; a line with `!` takes the earlier ones away.
 *
 * @throws when the file would break one of Cloudflare's limits, which drops the rest of it in silence
 */
export function cloudflareHeaders({ headers }: Answers): string {
  const rules = merged([...headers, ...typeRules()])
  const text = rules.map((rule, index) => ruleText(rule, rules.slice(0, index))).join('\n')

  assertWithin('header rules', rules.length, allowed.rules)
  assertWithin('characters in a line of headers', longestLine(text), allowed.lineCharacters)

  return text
}

/** Cloudflare has no status 410: a page that is gone is not found there. */
export function cloudflareRedirects({ redirects }: Answers): string {
  const lines = Object.entries(redirects).map(([from, to]) => `${addressOf(from)} ${addressOf(to)} 301\n`)
  const text = lines.join('')

  assertWithin('redirects', lines.length, allowed.redirects)
  assertWithin('characters in a redirect', longestLine(text), allowed.redirectCharacters)

  return text
}

function ruleText({ pattern, headers }: HeaderRule, earlier: readonly HeaderRule[]): string {
  const isSet = (name: string) => earlier.some((rule) => rule.headers[name] !== undefined)
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    ...(isSet(name) ? [`  ! ${name}`] : []),
    `  ${name}: ${value}`
  ])

  return `${[pattern, ...lines].join('\n')}\n`
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length))
}

function assertWithin(what: string, count: number, limit: number): void {
  if (count > limit) {
    throw new Error(`${count} ${what}, and Cloudflare takes ${limit}`)
  }
}
