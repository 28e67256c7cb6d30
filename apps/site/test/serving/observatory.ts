import { attributesOf } from '../../src/serving/inline.ts'

/**
 * The score that MDN's HTTP Observatory gives an answer of a site without cookies that is reached by HTTPS: algorithm 6
 * of https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, the rules that such a site can meet or miss.
 */
export function observatoryScore(headers: Headers, body: string): Score {
  const policy = directivesOf(headers.get('content-security-policy') ?? '')
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? []
  const scripts = [...body.matchAll(/<script\b((?:"[^"]*"|[^">])*)>/g)]
    .map(([, attributes = '']) => attributesOf(attributes))
    .filter(({ src }) => src !== undefined)
  const isHtml = headers.get('content-type')?.startsWith('text/html') ?? false
  const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0)
  const isUnsafe = [...sources('script-src'), ...sources('style-src')].some((source) => {
    return /^'unsafe-(inline|eval)'$|^(https?|data):?$|^\*$/.test(source)
  })
  const tests: Record<string, number> = {
    'content security policy':
      policy.size === 0 ? -25 : isUnsafe ? -20 : policy.get('default-src')?.[0] === "'none'" ? 10 : 5,
    framing: policy.get('frame-ancestors') ? 5 : headers.has('x-frame-options') ? 0 : -20,
    'referrer policy': /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(
      headers.get('referrer-policy') ?? ''
    )
      ? 5
      : 0,
    'strict transport security': age >= 15_768_000 ? 0 : age > 0 ? -10 : -20,
    preloading: /; includeSubDomains; preload/.test(headers.get('strict-transport-security') ?? '') ? 5 : 0,
    'content type options': headers.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    'subresource integrity':
      isHtml && scripts.length > 0 && scripts.every(({ integrity }) => integrity !== undefined) ? 5 : 0,
    cookies: headers.has('set-cookie') ? -5 : 0,
    'cross-origin opener policy': headers.get('cross-origin-opener-policy') === 'same-origin' ? 10 : 0,
    'cross-origin embedder policy': headers.get('cross-origin-embedder-policy') === 'require-corp' ? 10 : 0,
    'cross-origin resource policy': headers.get('cross-origin-resource-policy') === 'same-origin' ? 10 : 0
  }
  const penalties = sum(Object.values(tests).filter((points) => points < 0))
  const bonuses = sum(Object.values(tests).filter((points) => points > 0))

  return { total: 100 + penalties + (100 + penalties >= 90 ? bonuses : 0), tests }
}

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .filter((text) => text.trim() !== '')
      .map((text) => {
        const [name = '', ...sources] = text.trim().split(/\s+/)

        return [name, sources]
      })
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export interface Score {
  readonly total: number
  readonly tests: Readonly<Record<string, number>>
}
