import { outline } from './examine.ts'
import { readLibrary } from './library.ts'
import { siteMap } from './site-map.ts'

/** The paths of the pages that the content makes and that nobody sees at `nowMs` yet. Only front matter is read for them. */
export async function scheduledPages(contentDir: string, nowMs: number): Promise<Set<string>> {
  const library = await readLibrary(contentDir, { examined: outline, committed: [] })
  const pages = siteMap(library, nowMs).values()

  return new Set(pages.filter(({ state }) => state === 'scheduled').map(({ path }) => path))
}
