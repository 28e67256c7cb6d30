import { dayOf, epochMs } from '@zerodeps/content-schema/day'
import { listYears } from '@zerodeps/content-schema/list-years'
import { fixedPages } from '@zerodeps/content-schema/pages'
import {
  postPath,
  projectPath,
  seriesPath,
  systemPath,
  tagPath,
  tagYearPath,
  yearPath
} from '@zerodeps/content-schema/paths'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import type { Examined } from './examine.ts'
import type { Library } from './library.ts'

/** Every page that the content makes, by path, with who may see it at `nowMs`, and the pages that need no content. */
export function siteMap(library: Library, nowMs: number): SiteMap {
  const { entries, posts } = library
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

  for (const page of tagYears(library, nowMs)) {
    pages.set(page.path, page)
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

/** The pages of the years of every tag whose posts do not fit on its first page, or once did not. */
function tagYears({ posts, ledger }: Library, nowMs: number): Page[] {
  const listed = posts
    .filter((post) => ['published', 'scheduled'].includes(stateOf(post, nowMs)) && !post.fields.unlisted)
    .toSorted((a, b) => epochMs(a.fields.published ?? '') - epochMs(b.fields.published ?? ''))
  const tags = new Set(listed.flatMap(({ fields }) => fields.tags))

  return [...tags].flatMap((tag) => {
    const published = listed
      .filter(({ fields }) => fields.tags.includes(tag))
      .map(({ fields }) => fields.published ?? '')

    const recordedDay = (year: string) => {
      const record = ledger.data?.[tagYearPath(tag, year)]

      return record && 'published' in record ? record.published : undefined
    }

    return [...listYears(published, recordedDay)].map(([year, since]): Page => ({
      path: tagYearPath(tag, year),
      state: epochMs(since) > nowMs ? 'scheduled' : 'published',
      since
    }))
  })
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
