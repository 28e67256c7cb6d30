import { createHash } from 'node:crypto'
import { attributesOf } from '../serving/inline.ts'
import { pagesOf, type BuiltSite, type Change } from './built-site.ts'

const LOADED = /<(?:script|link)\b((?:"[^"]*"|[^">])*)>/g

/** Names in every page the hash of each script and style sheet that it loads. */
export async function* integrity(site: BuiltSite): AsyncIterable<Change> {
  const hashes = new Map<string, string>()

  for (const path of site.paths.filter((name) => /\.(js|css)$/.test(name))) {
    hashes.set(
      path,
      `sha256-${createHash('sha256')
        .update(await site.read(path))
        .digest('base64')}`
    )
  }

  for (const path of pagesOf(site)) {
    const html = (await site.read(path)).toString()
    const content = withIntegrity(html, hashes)

    if (content !== html) {
      yield { path, content }
    }
  }
}

export function withIntegrity(html: string, hashes: ReadonlyMap<string, string>): string {
  return html.replace(LOADED, (element: string, attributes: string) => {
    const { src, href, rel = '', integrity: known } = attributesOf(attributes)
    const address = src ?? (/\b(stylesheet|modulepreload)\b/.test(rel) ? href : undefined)
    const hash = address === undefined ? undefined : hashes.get(address)

    return hash === undefined || known !== undefined ? element : element.replace(/\s*\/?>$/, ` integrity="${hash}">`)
  })
}
