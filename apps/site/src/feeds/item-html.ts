import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { htmlToHast } from 'satteri'
import { allowedAttributes } from './allowed-html.ts'

/**
 * What the feed rendering of a post becomes before anyone sees it: only elements and attributes that readers keep, every
 * URL absolute, headings that do not link to themselves, ids on footnotes alone. `page` is the public URL of the post.
 *
 * Throws for an element that has no place in a feed and for a URL that is not https: what an author wrote is never
 * dropped in silence.
 */
export function itemHtml(rendered: string, page: string): string {
  const root = htmlToHast(rendered.replaceAll(/\r\n?/g, '\n'), { fragment: true })

  return root.type === 'root'
    ? toHtml({ type: 'root', children: root.children.flatMap((node) => kept(node, { page })) }).trim()
    : ''
}

function kept(node: { readonly type: string } | ElementContent, place: Place): ElementContent[] {
  if (isElement(node)) {
    return element(node, place)
  }

  if (!isText(node)) {
    return []
  }

  return [{ type: 'text', value: place.verbatim ? node.value : node.value.replaceAll(/[ \t]*\n\s*/g, '\n') }]
}

function element(node: Element, place: Place): ElementContent[] {
  const inside = {
    ...place,
    verbatim: place.verbatim || node.tagName === 'pre',
    heading: /^h\d$/.test(node.tagName) ? `#${String(node.properties.id)}` : place.heading
  }
  const children = () => node.children.flatMap((child) => kept(child, inside))

  switch (node.tagName) {
    // Astro asks for styles and scripts where a component of the page would need them.
    case 'link':
    case 'script':
    case 'style': {
      return []
    }

    case 'input': {
      return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }]
    }

    case 'span': {
      return children()
    }

    case 'a': {
      return node.properties.href === place.heading ? children() : [rebuilt(node, 'a', children(), place)]
    }

    case 'section': {
      return [rebuilt(node, 'div', children(), place)]
    }

    default: {
      return [rebuilt(node, node.tagName, children(), place)]
    }
  }
}

function rebuilt(node: Element, tagName: string, children: ElementContent[], { page }: Place): Element {
  const allowed = allowedAttributes(tagName)

  if (!allowed) {
    throw new Error(`${page}: <${tagName}> has no place in a feed; the feed rendering of its component must do without`)
  }

  const properties: Properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name, value]) => allowed.includes(name) && value !== null)
  )

  for (const name of ['href', 'src']) {
    if (typeof properties[name] === 'string') {
      properties[name] = absolute(properties[name], page, name === 'href' ? FOLLOWED : LOADED)
    }
  }

  return {
    type: 'element',
    tagName,
    properties: { ...properties, ...landmarks(node) },
    children: BLOCKS.has(tagName) ? trimmed(children) : children
  }
}

/** Blanks at the edges of a block are the indentation of a template. */
function trimmed(children: ElementContent[]): ElementContent[] {
  const [first] = children
  const last = children.at(-1)

  if (first?.type === 'text') {
    first.value = first.value.trimStart()
  }

  if (last?.type === 'text') {
    last.value = last.value.trimEnd()
  }

  return children.filter((child) => child.type !== 'text' || child.value !== '')
}

const BLOCKS = new Set(
  'blockquote dd div dl dt figcaption figure h2 h3 h4 h5 h6 li ol p table tbody td tfoot th thead tr ul'.split(' ')
)

/** Readers find the parts of a footnote by its ids, and the language of a program by its class. */
function landmarks({ tagName, properties: { id, className } }: Element): Properties {
  const language = Array.isArray(className) && className.find((name) => String(name).startsWith('language-'))

  return {
    ...(typeof id === 'string' && /^fn(ref)?-/.test(id) && { id }),
    ...(tagName === 'code' && language && { className: [language] })
  }
}

function absolute(url: string, page: string, protocols: ReadonlySet<string>): string {
  const { protocol, href } = new URL(url, page)

  if (!protocols.has(protocol)) {
    throw new Error(`${page}: ${url} is no address for a feed, which may hold ${[...protocols].join(' ')}`)
  }

  return href
}

/** Where a link may lead, as the check of the content says it, and where a picture may come from. */
const FOLLOWED = new Set(['https:', 'http:', 'mailto:'])
const LOADED = new Set(['https:'])

function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'element'
}

function isText(node: { readonly type: string }): node is { type: 'text'; value: string } {
  return node.type === 'text'
}

interface Place {
  readonly page: string
  /** Inside `<pre>`, where every blank counts. */
  readonly verbatim?: boolean
  /** The address of the heading at hand, relative to its page. */
  readonly heading?: string
}
