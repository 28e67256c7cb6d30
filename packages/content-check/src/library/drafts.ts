import { outline, type Examined } from './examined.ts'
import { readLibrary, type Library } from './library.ts'
import { pathOf } from './site-pages.ts'

/**
 * Whether a post is a draft: its front matter can be read and says so, and the ledger holds nothing published at its address.
 * What is wrong with a draft stops its own publication alone. No slip makes a draft of a published post.
 */
export function isDraft(entry: Examined, { ledger }: Pick<Library, 'ledger'>): boolean {
  const record = ledger.data?.[pathOf(entry)]

  return (
    entry.folder.collection === 'posts' &&
    entry.fields.draft === true &&
    ledger.findings.length === 0 &&
    !(record && 'published' in record)
  )
}

/** The posts that are drafts, by slug. Only front matter is read for them. */
export async function draftSlugs(contentDir: string): Promise<string[]> {
  const library = await readLibrary(contentDir, outline, { committed: [] })

  return library.posts.filter((post) => isDraft(post, library)).map(({ folder }) => folder.name)
}
