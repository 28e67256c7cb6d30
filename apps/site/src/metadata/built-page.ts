/** What a built page says of itself to machines. `path` is its address on the site, such as `/posts/`. */
export function builtPage(path: string, html: string): BuiltPage {
  const days = [...html.matchAll(/\bdatetime="(\d{4}-\d\d-\d\d)"/g)].map(([, day = '']) => day)

  return {
    path,
    html,
    title: content(html, 'property="og:title"'),
    description: content(html, 'name="description"'),
    cardUrl: content(html, 'property="og:image"'),
    isListed: !html.includes('<meta name="robots" content="noindex">'),
    newestDay: days.toSorted().at(-1)
  }
}

/** Characters instead of references such as `&#38;`: the ones that Astro writes, and no others. */
export function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/gi,
    (_, decimal?: string, hexadecimal = '', name?: string) =>
      name ? (NAMED[name] ?? '') : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal, 16))
  )
}

function content(html: string, attribute: string): string {
  const [element = ''] = new RegExp(`<meta [^>]*${attribute}[^>]*>`).exec(html) ?? []

  return decoded(/ content="([^"]*)"/.exec(element)?.[1] ?? '')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export interface BuiltPage {
  readonly path: string
  readonly html: string
  /** Empty, like the URL of the card, where the page is not for search engines. */
  readonly title: string
  readonly description: string
  readonly cardUrl: string
  /** Whether search engines may know it. */
  readonly isListed: boolean
  /** The newest day that the page states, YYYY-MM-DD: that of its last change, or of the newest thing it lists. */
  readonly newestDay: string | undefined
}
