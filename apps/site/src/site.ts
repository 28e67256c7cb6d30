import { siteOrigin } from '@zerodeps/content-schema/pages'

/** The site's own facts, used in more than one place. */
export const site = {
  name: 'zerodeps.tech',
  url: siteOrigin,
  title: 'zerodeps.tech',
  description: 'Node.js under load, measured: runtime internals, predictable latency, few dependencies.',
  /** The year of the first post. */
  since: 2026,
  lang: 'en'
} as const

/** The address of the repository, without a slash at its end; undefined while it is not public, and nothing links to it. */
export const repository: string | undefined = undefined

/** The main navigation, in reading order. */
export const navigation = [
  { label: 'Posts', path: '/posts/' },
  { label: 'Systems', path: '/systems/' },
  { label: 'Projects', path: '/projects/' },
  { label: 'CV', path: '/cv/' },
  { label: 'Search', path: '/search/' },
  { label: 'Subscribe', path: '/subscribe/' }
] as const

/** The public https URL of a path of this site. */
export function publicUrl(path: string): string {
  return new URL(path, site.url).href
}

/** The language of a part of a page where it is not the site's own; an attribute that says nothing new is left out. */
export function foreign(lang: string): string | undefined {
  return lang === site.lang ? undefined : lang
}

/** Where the picture of a page lies that chats and timelines show with its link. */
export function cardPath(path: string): string {
  return `/cards${path === '/' ? '/home' : path.slice(0, -1)}.png`
}
