import { parseOpml } from 'feedsmith'

/** The addresses of all feeds of a built site: those that its list of feeds names, and the main feed's other formats. */
export function announcedFeeds(opml: string, siteUrl: string): string[] {
  const outlines = parseOpml(opml).body?.outlines ?? []
  const listed = outlines
    .flatMap((outline) => [outline, ...(outline.outlines ?? [])])
    .flatMap(({ xmlUrl }) => xmlUrl ?? [])

  return [...listed, `${siteUrl}/atom.xml`, `${siteUrl}/feed.json`]
}
