import { epochMs } from '@zerodeps/content-schema/day'
import { feedPath } from '@zerodeps/content-schema/feed-path'
import { listYears } from '@zerodeps/content-schema/list-years'
import { itemMoment, postFeedId } from '@zerodeps/content-schema/moment'
import { fixedPages } from '@zerodeps/content-schema/pages'
import {
  postMarkdownPath,
  postPath,
  projectPath,
  seriesPath,
  systemPath,
  tagPath,
  tagYearPath,
  yearPath
} from '@zerodeps/content-schema/paths'
import type { Ledger } from '@zerodeps/content-schema/ledger'
import { vcardPath } from '@zerodeps/content-schema/profile'
import { visibility, type Visibility } from '@zerodeps/content-schema/visibility'
import { profileName, profileNames } from '../recordings/profile-name.ts'
import { recordingNames } from '../recordings/recording-name.ts'
import type { Examined, Fields } from './examined.ts'
import type { Library } from './library.ts'

/**
 * Every page, feed and document that the content makes, by path, with who may see it at `nowMs`, and those that need no
 * content. Where a post does not say its date or whether it is a draft in a way that can be read, the ledger says it.
 */
export function sitePages({ entries, ledger, profile }: Library, nowMs: number): SitePages {
  const records = ledger.data ?? {}
  const fixed = [...fixedPages, ...(profile.data ? [vcardPath(profile.data)] : [])]
  const pages = new Map<string, Page>(fixed.map((path) => [path, { path, state: 'published' }]))
  const posts = entries
    .filter(({ folder }) => folder.collection === 'posts')
    .map((entry) => postPage(entry, records, nowMs))

  for (const entry of entries) {
    const path = pathOf(entry)

    pages.set(path, { path, state: 'published', entry })
    companionsOf(entry).forEach((each) => pages.set(each, { path: each, state: 'published' }))
  }

  for (const post of posts) {
    pages.set(post.path, post)

    for (const path of [postMarkdownPath(post.entry.folder.name), ...companionsOf(post.entry)]) {
      pages.set(path, { path, state: post.state })
    }
  }

  for (const page of [...lists(posts), ...tagYears(posts, records, nowMs)]) {
    const known = pages.get(page.path)

    if (!known || rank(page) > rank(known) || (rank(page) === rank(known) && isEarlier(page, known))) {
      pages.set(page.path, page)
    }
  }

  return pages
}

/** Whether readers can open a page, be it in lists or not. */
export function isPublic(page: Page | undefined): boolean {
  return page?.state === 'published' || page?.state === 'unlisted'
}

export function pathOf({ folder }: Examined): string {
  return paths[folder.collection](folder.name)
}

function postPage(entry: Examined, records: Ledger, nowMs: number): PostPage {
  const { fields, folder } = entry
  const path = pathOf(entry)
  const record = records[path]
  const recordedDay = record && 'published' in record ? record.published : undefined
  const published = fields.published ?? recordedDay

  if (published === undefined) {
    return { path, state: 'draft', entry }
  }

  const feedId = postFeedId(folder.name, published, records)
  const momentMs = itemMoment(published, feedId)

  const draft = fields.draft ?? recordedDay === undefined

  return { path, state: visibility({ ...fields, draft, momentMs }, nowMs), entry, momentMs, feedId }
}

/** What is served beside a page: its recordings and profiles with their other forms, its experiments and its examples. */
function companionsOf(entry: Examined): string[] {
  const { folder } = entry
  const files = folder.files.flatMap(({ path }) =>
    /^(?:bench|examples)\/.+\.(?:json|ts)$/.test(path) || profileName(path) !== undefined ? [path] : []
  )
  const tables = recordingNames(folder).map((name) => `bench/${name}.csv`)
  const graphs = profileNames(folder).map((name) => `bench/${name}.svg`)

  return [...files, ...tables, ...graphs].map((path) => `${pathOf(entry)}${path}`)
}

/** The pages and feeds of the lists in which a post stands. */
function lists(posts: readonly PostPage[]): Page[] {
  return posts
    .filter(({ entry }) => !entry.fields.unlisted)
    .flatMap(({ state, momentMs, entry: { fields } }) =>
      [
        ...(momentMs === undefined ? [] : [yearPath(yearOf(momentMs))]),
        ...groupsOf(fields),
        ...(fields.series ? ['/series/'] : []),
        ...feedsOf(fields)
      ].map((path) => ({ path, state, momentMs }))
    )
}

function groupsOf({ tags, series }: Fields): string[] {
  return [...tags.map(tagPath), ...(series ? [seriesPath(series.name)] : [])]
}

/** A feed of a tag or series has the posts in the language of the site; each other language has a feed of its own. */
function feedsOf(fields: Fields): string[] {
  const bases = fields.lang === 'en' ? groupsOf(fields).map((path) => path.slice(0, -1)) : [`/${fields.lang}`]

  return bases.map((base) => feedPath(base, 'rss'))
}

/** The pages of the years of every tag whose posts do not fit on its first page, or once did not. */
function tagYears(posts: readonly PostPage[], records: Ledger, nowMs: number): Page[] {
  const tagged = posts.flatMap(({ state, momentMs, entry: { fields } }) =>
    state === 'draft' || momentMs === undefined || fields.unlisted ? [] : fields.tags.map((tag) => ({ tag, momentMs }))
  )

  return [...Map.groupBy(tagged, ({ tag }) => tag)].flatMap(([tag, group]) => {
    const moments = group.map(({ momentMs }) => momentMs).toSorted((a, b) => a - b)
    const recordedMs = (year: string) => {
      const record = records[tagYearPath(tag, year)]

      return record && 'published' in record ? epochMs(record.published) : undefined
    }

    return [...listYears(moments, recordedMs)].map(([year, momentMs]): Page => ({
      path: tagYearPath(tag, year),
      state: visibility({ momentMs }, nowMs),
      momentMs
    }))
  })
}

function yearOf(momentMs: number): string {
  return new Date(momentMs).toISOString().slice(0, 4)
}

/** Of the posts that make a list, the one that readers see first makes it. */
function rank({ state }: Page): number {
  return ['draft', 'scheduled', 'unlisted', 'published'].indexOf(state)
}

function isEarlier(a: Page, b: Page): boolean {
  return (a.momentMs ?? Infinity) < (b.momentMs ?? Infinity)
}

const paths = { posts: postPath, projects: projectPath, systems: systemPath }

export type SitePages = ReadonlyMap<string, Page>

export interface Page {
  readonly path: string
  readonly state: Visibility
  /** The entry whose page it is; lists of posts have none. */
  readonly entry?: Examined
  /** When a post or a list of posts goes public, in milliseconds since the epoch. */
  readonly momentMs?: number | undefined
  readonly feedId?: string
}

interface PostPage extends Page {
  readonly entry: Examined
}
