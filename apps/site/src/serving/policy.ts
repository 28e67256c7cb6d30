import { expressionOf } from './header-rules.ts'
import type { InlineElement } from './inline.ts'

/**
 * Pages with a policy of their own, by pattern, and what they may do beyond the rest of the site. Theirs names the scripts
 * and styles that stand in them alone: each hash goes out with every answer, and an article is to come in one round trip.
 * The home page alone has a manifest, and WebAssembly runs where the search does and nowhere else.
 */
export const ownPolicies: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '/': { 'manifest-src': ["'self'"] },
  '/posts/*': {},
  '/search/': { 'script-src': ["'wasm-unsafe-eval'"] }
}

/** What a page may do beyond the rest of the site, by its path, such as `/search/` or `/search/index.html`. */
export function ownSources(path: string): Readonly<Record<string, readonly string[]>> | undefined {
  return Object.entries(ownPolicies).find(([pattern]) => expressionOf(pattern).test(path))?.[1]
}

/** Directives that only a header may carry: https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy */
const headerOnly = ['frame-ancestors', 'report-uri', 'sandbox']

/**
 * The content security policy of the site. `inline` are the elements whose text stands in the pages, in any order and
 * any number of times.
 */
export function policyOf(inline: readonly InlineElement[], extra: Readonly<Record<string, readonly string[]>> = {}) {
  const hashes = (kind: InlineElement['kind']) => [
    ...new Set(inline.filter((element) => element.kind === kind).map(({ hash }) => hash))
  ]
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashes('script').toSorted()],
    'style-src': [...hashes('style').toSorted()],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"]
  }

  for (const [name, sources] of Object.entries(extra)) {
    directives[name] = [...(directives[name] ?? []), ...sources]
  }

  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** The page with the policy as the first element of its head, for hosts that send no headers of ours. */
export function withPolicy(html: string, policy: string): string {
  const content = policy
    .split('; ')
    .filter((directive) => !headerOnly.some((name) => directive.startsWith(name)))
    .join('; ')
  const page = html.replace(
    /<head\b[^>]*>/,
    (head) => `${head}<meta http-equiv="content-security-policy" content="${content}">`
  )

  if (page === html) {
    throw new Error('a page has no <head> to put the policy in')
  }

  return page
}
