import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the production build that the tests judge. */
export const dist = resolve(import.meta.dirname, '../dist')

/** Every page of a build, by the path that a browser asks for. */
export function builtPages(dir: string = dist): BuiltPage[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dir, file), 'utf8')
    }))
}

/** The largest page of each kind: the home page, one of `/posts/*`, one of `/tags/*` and so on. */
export function pageOfEachKind(dir: string = dist): BuiltPage[] {
  const kinds = Map.groupBy(builtPages(dir), ({ path }) => path.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1*'))

  return [...kinds.values()].flatMap((pages) => pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 1))
}

/** The page of the gallery in its own build, as an address of its own server. */
export function galleryUrl(): string {
  return `http://127.0.0.1:${process.env.GALLERY_PORT ?? ''}/gallery/`
}

export interface BuiltPage {
  readonly path: string
  readonly html: string
}
