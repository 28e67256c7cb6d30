import { outline } from './examined.ts'
import { readLibrary } from './library.ts'
import { sitePages } from './site-pages.ts'

/**
 * The paths of the pages, not of feeds and other files, that the content makes and that nobody sees at `nowMs` yet. Only
 * front matter is read for them.
 */
export async function scheduledPages(contentDir: string, nowMs: number): Promise<Set<string>> {
  const library = await readLibrary(contentDir, outline, { committed: [] })
  const pages = sitePages(library, nowMs).values()

  return new Set(pages.filter(({ path, state }) => state === 'scheduled' && path.endsWith('/')).map(({ path }) => path))
}
