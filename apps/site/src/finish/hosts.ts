import { hostsFolder, type Answers } from '../serving/answers.ts'
import { cloudflareHeaders, cloudflareRedirects } from '../serving/cloudflare.ts'
import { expressionOf, headerRules } from '../serving/header-rules.ts'
import { inlineElements, type InlineElement } from '../serving/inline.ts'
import { movesOf } from '../serving/moves.ts'
import { netlifyHeaders, netlifyRedirects } from '../serving/netlify.ts'
import { nginxHeaders, nginxMaps } from '../serving/nginx.ts'
import { ownPolicies, policyOf } from '../serving/policy.ts'
import { pagesOf, type BuiltSite, type Change, type Facts } from './built-site.ts'
import { redirectPage } from './redirect-page.ts'

/** Writes the headers, redirects and gone pages of this build in the form of every host, all from the same answers. */
export async function* hosts(site: BuiltSite, { ledger, isPreloaded }: Facts): AsyncIterable<Change> {
  const policies = { ...(await pagePolicies(site)), ...(await graphPolicy(site)) }
  const answers: Answers = { headers: headerRules(policies, isPreloaded), ...movesOf(ledger, new Set(site.paths)) }

  yield* Object.entries({
    'answers.json': `${JSON.stringify(answers, undefined, 2)}\n`,
    'nginx/maps.conf': nginxMaps(answers),
    'nginx/headers.conf': nginxHeaders(answers),
    'cloudflare/_headers': cloudflareHeaders(answers),
    'cloudflare/_redirects': cloudflareRedirects(answers),
    'netlify/_headers': netlifyHeaders(answers),
    'netlify/_redirects': netlifyRedirects(answers)
  }).map(([name, content]) => ({ path: `/${hostsFolder}/${name}`, content }))

  for (const [from, to] of Object.entries(answers.redirects)) {
    const page = from.endsWith('/') ? `${from}index.html` : OLD_PAGE.test(from) ? from : undefined

    if (page !== undefined) {
      yield { path: `/${hostsFolder}/github-pages${page}`, content: redirectPage(to) }
    }
  }
}

/** The policy of the site, and those of the pages that have their own; the page of an error may stand for any of these. */
async function pagePolicies(site: BuiltSite): Promise<Record<string, string>> {
  const pages = pagesOf(site)
  const own = Object.entries(ownPolicies).map(([pattern, sources]) => {
    const expression = expressionOf(pattern)

    return { pattern, sources, pages: pages.filter((page) => expression.test(page)) }
  })
  const others = pages.filter((page) => !own.some((each) => each.pages.includes(page)))
  const errors = pages.filter((page) => ERROR_PAGE.test(page))
  const policies: Record<string, string> = { '/*': policyOf(await inlineIn(site, others)) }

  for (const { pattern, sources, pages } of own.filter((each) => each.pages.length > 0)) {
    policies[pattern] = policyOf(await inlineIn(site, [...errors, ...pages]), sources)
  }

  return policies
}

async function graphPolicy(site: BuiltSite): Promise<Record<string, string>> {
  const graphs = site.paths.filter((path) => expressionOf(FLAME_GRAPHS).test(path))

  return graphs.length > 0 ? { [FLAME_GRAPHS]: policyOf(await inlineIn(site, graphs)) } : {}
}

async function inlineIn(site: BuiltSite, paths: readonly string[]): Promise<InlineElement[]> {
  const inline: InlineElement[] = []

  for (const path of paths) {
    inline.push(...inlineElements((await site.read(path)).toString()))
  }

  return inline
}

/** Documents of their own, with a style that no page has. */
const FLAME_GRAPHS = '/posts/*.svg'

const ERROR_PAGE = /^\/4(04|10)\.html$/

/** A page of an earlier site; that of a folder is written for the folder. */
const OLD_PAGE = /\/(?!index\.html$)[^/]+\.html?$/
