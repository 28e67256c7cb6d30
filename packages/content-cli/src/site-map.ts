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
import type { Permalink } from '@zerodeps/content-schema/permalink'
import { vcardPath } from '@zerodeps/content-schema/profile'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import type { Examined } from './examine.ts'
import type { Library } from './library.ts'

/**
 * Every page that the content makes, by path, with who may see it at `nowMs`, and the pages that need no content. Where a
 * post's own date cannot be read, the ledger's stands for it.
 */
export function siteMap({ entries: written, ledger, profile }: Library, nowMs: number): SiteMap {
  const entries = written.map((entry) => dated(entry, ledger.data?.[pathOf(entry)]))
  const posts = entries.filter(({ folder }) => folder.collection === 'posts')
  const fixed = [...fixedPages, ...(profile.data ? [vcardPath(profile.data)] : [])]
  const pages = new Map<string, Page>(fixed.map((path) => [path, { path, state: 'published' }]))

  for (const entry of entries) {
    const path = pathOf(entry)

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

  for (const page of tagYears(posts, ledger, nowMs)) {
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
function tagYears(posts: readonly Examined[], ledger: Library['ledger'], nowMs: number): Page[] {
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

function pathOf({ folder }: Examined): string {
  return paths[folder.collection](folder.name)
}

function dated(entry: Examined, record: Permalink | undefined): Examined {
  return entry.fields.published === undefined && record && 'published' in record
    ? { ...entry, fields: { ...entry.fields, published: record.published } }
    : entry
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
