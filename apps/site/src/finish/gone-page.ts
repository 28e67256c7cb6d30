import type { BuiltSite, Change } from './built-site.ts'

/** The page of a removed address goes where servers look for it, and answers at no address of its own. */
export async function* gonePage(site: BuiltSite): AsyncIterable<Change> {
  yield { path: '/410.html', content: await site.read('/410/index.html') }
  yield { path: '/410/index.html', content: undefined }
}
