/** Where each kind of content lives on the site. Every path begins and ends with a slash and never changes. */
export function postPath(slug: string): string {
  return `/posts/${slug}/`
}

/** What an alias of a post stands for: an earlier slug, or a path of an earlier site. */
export function aliasPath(alias: string): string {
  return alias.startsWith('/') ? alias : postPath(alias)
}

/** The same post as Markdown. */
export function postMarkdownPath(slug: string): string {
  return `/posts/${slug}.md`
}

/** The posts of a year, written with four digits. No post has such a slug. */
export function yearPath(year: string): string {
  return `/posts/${year}/`
}

export function tagPath(tag: string): string {
  return `/tags/${tag}/`
}

/** The posts of a year under a tag, once they are too many for the page of the tag: see `listYears`. */
export function tagYearPath(tag: string, year: string): string {
  return `/tags/${tag}/${year}/`
}

export function seriesPath(series: string): string {
  return `/series/${series}/`
}

export function projectPath(name: string): string {
  return `/projects/${name}/`
}

export function systemPath(area: string): string {
  return `/systems/${area}/`
}

/** The slug of the post at a path; `undefined` for any other page. */
export function slugOfPath(path: string): string | undefined {
  return /^\/posts\/(?!\d{4}\/)([^/]+)\/$/.exec(path)?.[1]
}
