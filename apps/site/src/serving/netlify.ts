import type { Answers } from './answers.ts'
import { merged, typeRules } from './header-rules.ts'
import { addressOf } from './moves.ts'

/** On Netlify a later rule replaces the header of an earlier one. */
export function netlifyHeaders({ headers }: Answers): string {
  return merged([...headers, ...typeRules()])
    .map((rule) => [rule.pattern, ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** The mark after the status makes the rule count even where a file has the path. */
export function netlifyRedirects({ redirects, gone }: Answers): string {
  return [
    ...Object.entries(redirects).map(([from, to]) => `${addressOf(from)} ${addressOf(to)} 301!\n`),
    ...gone.map((path) => `${addressOf(path)} /410.html 410!\n`)
  ].join('')
}
