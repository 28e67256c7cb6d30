import { dayOf } from '@zerodeps/content-schema/day'
import { fixedPages } from '@zerodeps/content-schema/pages'
import { postPath, projectPath, seriesPath, systemPath, tagPath, yearPath } from '@zerodeps/content-schema/paths'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import type { Examined } from './examine.ts'
import type { Library } from './library.ts'

/** Every page that the content makes, by path, with who may see it at `nowMs`, and the pages that need no content. */
export function siteMap({ entries, posts }: Library, nowMs: number): SiteMap {
  const pages = new Map<string, Page>(fixedPages.map((path) => [path, { path, state: 'published' }]))

  for (const entry of entries) {
    const path = paths[entry.folder.collection](entry.folder.name)

    pages.set(path, { path, state: stateOf(entry, nowMs), entry })
  }

  for (const post of posts) {
    const state = stateOf(post, nowMs)
    const lists = [
      ...(post.fields.published === undefined ? [] : [yearPath(dayOf(post.fields.published).slice(0, 4))]),
      ...post.fields.tags.map(tagPath),
      ...(post.fields.series ? ['/series/', seriesPath(post.fields.series.name)] : [])
    ]

    for (const path of state === 'unlisted' ? [] : lists) {
      if (pages.get(path)?.state !== 'published') {
        pages.set(path, { path, state, since: post.fields.published })
      }
    }
  }

  return pages
}

/** Who may see an entry; one whose date cannot be read counts as a draft. */
export function stateOf({ folder, fields }: Examined, nowMs: number): Visibility {
  if (folder.collection !== 'posts') {
    return 'published'
  }

  return fields.published === undefined ? 'draft' : visibility({ ...fields, published: fields.published }, nowMs)
}

const paths = { posts: postPath, projects: projectPath, systems: systemPath }

export type SiteMap = ReadonlyMap<string, Page>

export interface Page {
  readonly path: string
  readonly state: Visibility
  /** The entry whose page it is; lists of posts have none. */
  readonly entry?: Examined
  readonly since?: string | undefined
}
