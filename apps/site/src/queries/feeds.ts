import { site } from '../site.ts'
import { seriesGroups, tagGroups, type PostGroup } from './groups.ts'
import { listedPosts, type PostSummary } from './posts.ts'

/** Every feed, the main one first. A feed holds one language, and but for the main one there is none without items. */
export async function allFeeds(): Promise<FeedSource[]> {
  return [await mainFeed(), ...(await languageFeeds()), ...(await tagFeeds()), ...(await seriesFeeds())]
}

/** The feed of everything in the site's own language. */
export async function mainFeed(): Promise<FeedSource> {
  return {
    base: '',
    home: '/',
    title: site.title,
    description: site.description,
    lang: site.lang,
    posts: inLanguage(await listedPosts(), site.lang)
  }
}

/** One feed for each other language that a post is written in, by its code. */
export async function languageFeeds(): Promise<NamedFeed[]> {
  const posts = await listedPosts()
  const languages = new Set(posts.map(({ entry }) => entry.data.lang))

  return [...languages]
    .filter((lang) => lang !== site.lang)
    .toSorted()
    .map((lang) => ({
      base: `/${lang}`,
      home: '/posts/',
      name: nameOf(lang, lang),
      title: `${nameOf(lang, lang)} · ${site.title}`,
      description: `The posts in ${nameOf(lang, site.lang)}.`,
      lang,
      posts: inLanguage(posts, lang)
    }))
}

export async function tagFeeds(): Promise<NamedFeed[]> {
  return (await tagGroups()).flatMap((group) => groupFeed(group) ?? [])
}

export async function seriesFeeds(): Promise<NamedFeed[]> {
  return (await seriesGroups()).flatMap((group) => groupFeed(group) ?? [])
}

/** The feed of a tag or a series: its posts in the site's own language. Without such a post there is none. */
export function groupFeed({ name, description, path, posts }: PostGroup): NamedFeed | undefined {
  const own = inLanguage(posts, site.lang)

  return own.length === 0
    ? undefined
    : {
        base: path.slice(0, -1),
        home: path,
        name,
        title: `${name} · ${site.title}`,
        description,
        lang: site.lang,
        posts: own
      }
}

function inLanguage(posts: readonly PostSummary[], lang: string): PostSummary[] {
  return posts.filter(({ entry }) => entry.data.lang === lang)
}

function nameOf(lang: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(lang) ?? lang
}

/** What a feed is made of. */
export interface FeedSource {
  /** Where its documents lie: a path without its last slash, empty for the main feed. */
  readonly base: string
  /** The path of a page that lists these posts. */
  readonly home: string
  readonly title: string
  readonly description: string
  /** Of all its posts. */
  readonly lang: string
  readonly posts: readonly PostSummary[]
}

export interface NamedFeed extends FeedSource {
  readonly name: string
}
