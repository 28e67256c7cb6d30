import { builtPages } from './built-site.ts'

/** The largest page of each kind: the home page, one of `/posts/*`, one of `/tags/*` and so on. */
export async function pageOfEachKind(): Promise<string[]> {
  const pages = (await builtPages()).filter(({ path }) => path !== '/410.html')
  const kinds = Map.groupBy(pages, ({ path }) => path.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1*'))

  return [...kinds.values()].flatMap((kind) =>
    kind
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, 1)
      .map(({ path }) => path)
  )
}

/** Every article, whoever is led to it. */
export async function articles(): Promise<string[]> {
  return (await builtPages())
    .filter(({ html }) => html.includes('<article class="article h-entry"'))
    .map(({ path }) => path)
}

/** The gallery, which has a build and a server of its own. */
export function galleryUrl(): string {
  return besideGallery('/gallery/')
}

/**
 * Pages of which the site as published has none today, beside the gallery: an article in every state, translated and in a
 * series, the lists that these make, and what answers for a post that was given up.
 */
export function pagesOfEveryState(): string[] {
  return [
    '/posts/draft/',
    '/posts/scheduled/',
    '/posts/scheduled-and-unlisted/',
    '/posts/unlisted/',
    '/posts/first-part/',
    '/posts/translated/',
    '/posts/given-up/',
    '/posts/',
    '/series/',
    '/series/parts/',
    '/tags/quiet/2025/'
  ].map(besideGallery)
}

/** The address of a page that is built and served with the gallery. */
export function besideGallery(path: string): string {
  return `http://127.0.0.1:${process.env.GALLERY_PORT ?? ''}${path}`
}
