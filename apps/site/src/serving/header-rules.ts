import { contentType, jsonFeed } from './media-types.ts'

const readableEverywhere = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }
const pictures = ['avif', 'gif', 'ico', 'jpeg', 'jpg', 'png', 'svg', 'webp']

/** Folders whose files have their hash in their name: what is there once never changes. */
export const hashedFolders = ['/_astro/', '/pictures/'] as const

const feeds = ['json', 'opml', 'xml']

/**
 * The headers of every answer: the rules that match a path apply in order, and a later one replaces a header of an
 * earlier one. `policies` maps a path, or `/*` for all, to its content security policy.
 */
export function headerRules(policies: Readonly<Record<string, string>>, preload = false): HeaderRule[] {
  const { '/*': policy = '', ...others } = policies

  return [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': policy,
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Strict-Transport-Security': `max-age=31536000${preload ? '; includeSubDomains; preload' : ''}`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache'
      }
    },
    ...Object.entries(others).map(([pattern, value]) => ({ pattern, headers: { 'Content-Security-Policy': value } })),
    ...pictures.map((extension) => ({ pattern: `/*.${extension}`, headers: readableEverywhere })),
    ...feeds.map((extension) => ({
      pattern: `/*.${extension}`,
      headers: { ...readableEverywhere, 'Cache-Control': 'max-age=600' }
    })),
    // Browsers ask for it anew whenever a script changes the address of a page.
    { pattern: '/icon.svg', headers: { 'Cache-Control': 'max-age=86400' } },
    ...hashedFolders.map((folder) => ({
      pattern: `${folder}*`,
      headers: { 'Cache-Control': 'max-age=31536000, immutable' }
    }))
  ]
}

/**
 * Types for hosts that would guess another one, or leave the charset out. No more than these: such hosts give the type of
 * a path to the page that says that nothing is there, too.
 */
export function typeRules(): HeaderRule[] {
  const patterns = ['/*.cpuprofile', '/*.ts', '/*.xml', ...jsonFeed.patterns]

  return patterns.map((pattern) => ({ pattern, headers: { 'Content-Type': contentType(pattern) } }))
}

/** The same rules with one for each pattern, for hosts that read a second one as a correction of the first. */
export function merged(rules: readonly HeaderRule[]): HeaderRule[] {
  return Object.entries(Object.groupBy(rules, ({ pattern }) => pattern)).map(([pattern, same = []]) => ({
    pattern,
    headers: Object.assign({}, ...same.map(({ headers }) => headers))
  }))
}

/** The headers that the rules give to an answer for `path`. */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter(({ pattern }) => expressionOf(pattern).test(path)).map(({ headers }) => headers)
  )
}

/** A pattern as an expression over paths: `*` is any text, a final slash also stands for the index page of its folder. */
export function expressionOf(pattern: string): RegExp {
  const text = pattern.replace(/[.]/g, String.raw`\.`).replaceAll('*', '.*')

  return new RegExp(`^${text.endsWith('/') ? `${text}(index\\.html)?` : text}$`)
}

export interface HeaderRule {
  /** An absolute path that may hold one `*`. */
  readonly pattern: string
  readonly headers: Readonly<Record<string, string>>
}
