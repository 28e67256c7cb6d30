import { readFile, readdir } from 'node:fs/promises'

/** The folder of the production build that the tests judge. */
export const dist = new URL('../dist/', import.meta.url)

/** Every page of the built site with the path it answers at, in the order of the paths. */
export async function builtPages(root: URL = dist): Promise<BuiltPage[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'))

  const pages = await Promise.all(
    files.map(async (file) => ({
      path: `/${file.replace(/(?<=^|\/)index\.html$/, '')}`,
      html: await readFile(new URL(file, root), 'utf8')
    }))
  )

  return pages.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** A file of the built site by the path it answers at. */
export function builtFile(path: string, root: URL = dist): Promise<string> {
  return readFile(
    new URL(
      path.slice(1).replace(/\/$|^$/, (end) => `${end}index.html`),
      root
    ),
    'utf8'
  )
}

/** The words of a page as its reader gets them: without head, drawings and tags, entities resolved. */
export function textOf(html: string): string {
  return (/<body.*<\/body>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replaceAll(/<\/?(?:a|b|code|em|small|span|strong|time)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

/** The linked data of a page: the nodes of its graph. */
export function graphOf(html: string): Node[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']) => JSON.parse(json)['@graph']
  )
}

export interface BuiltPage {
  readonly path: string
  readonly html: string
}

export interface Node {
  readonly '@id'?: string
  readonly '@type': string
  readonly url?: string
  readonly headline?: string
  readonly image?: string
  readonly datePublished?: string
  readonly description?: string
  readonly itemListElement?: readonly { readonly position: number; readonly item: string }[]
}
