import { hostsFolder, type Answers } from '../serving/answers.ts'
import { cloudflareHeaders, cloudflareRedirects } from '../serving/cloudflare.ts'
import { expressionOf, headerRules } from '../serving/header-rules.ts'
import { inlineElements, type InlineElement } from '../serving/inline.ts'
import { movesOf } from '../serving/moves.ts'
import { netlifyHeaders, netlifyRedirects } from '../serving/netlify.ts'
import { nginxHeaders, nginxMaps } from '../serving/nginx.ts'
import { extraSources, policyOf } from '../serving/policy.ts'
import { pagesOf, type BuiltSite, type Change, type Facts } from './built-site.ts'
import { redirectPage } from './redirect-page.ts'

/** Writes the headers, redirects and gone pages of this build in the form of every host, all from the same answers. */
export async function* hosts(site: BuiltSite, { ledger, isPreloaded }: Facts): AsyncIterable<Change> {
  const files = new Set(site.paths)
  const inline = await inlineIn(site, pagesOf(site))
  const graphs = await inlineIn(
    site,
    site.paths.filter((path) => expressionOf(FLAME_GRAPHS).test(path))
  )
  const extras = Object.entries(extraSources).filter(([path]) => files.has(`${path}index.html`))
  const policies = Object.fromEntries(extras.map(([path, sources]) => [path, policyOf(inline, sources)]))
  const answers: Answers = {
    headers: headerRules(
      { '/*': policyOf(inline), ...policies, ...(graphs.length > 0 && { [FLAME_GRAPHS]: policyOf(graphs) }) },
      isPreloaded
    ),
    ...movesOf(ledger, files)
  }

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

async function inlineIn(site: BuiltSite, paths: readonly string[]): Promise<InlineElement[]> {
  const inline: InlineElement[] = []

  for (const path of paths) {
    inline.push(...inlineElements((await site.read(path)).toString()))
  }

  return inline
}

/** Documents of their own, with a style that no page has. */
const FLAME_GRAPHS = '/posts/*.svg'

/** A page of an earlier site; that of a folder is written for the folder. */
const OLD_PAGE = /\/(?!index\.html$)[^/]+\.html?$/
