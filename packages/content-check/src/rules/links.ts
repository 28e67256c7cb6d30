import { siteOrigin } from '@zerodeps/content-schema/pages'
import { postPath } from '@zerodeps/content-schema/paths'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { linksOf, type Link } from '../mdx/links.ts'
import { placeOf } from '../mdx/nodes.ts'
import { textMatches } from '../mdx/prose-text.ts'
import { quote } from '../findings/quote.ts'

/** What can be said of a link by its address alone, and references without a definition. */
export function* links(document: Document): Iterable<Fault> {
  for (const link of linksOf(document)) {
    const said = address(link)

    if (said) {
      yield { ...link.place, ...said }
    }

    if (link.text.trim() === '' && !link.text.includes(' ')) {
      yield { code: 'link-text', ...link.place, message: `the link to ${quote(link.url)} shows nothing to follow` }
    } else if (VAGUE.test(link.text)) {
      yield {
        code: 'link-vague',
        ...link.place,
        message: `the link ${quote(link.text)} says nothing of where it leads`
      }
    }
  }

  yield* references(document)
}

function address({ url }: Link): Said | undefined {
  if (url.trim() === '' || url === '#') {
    return { code: 'link-empty', message: 'the link leads nowhere' }
  }

  if (url.startsWith('//')) {
    return { code: 'link-scheme', message: `${quote(url)} lacks its scheme` }
  }

  if (url.startsWith('/') || url.startsWith('#')) {
    return undefined
  }

  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? absolute(url) : relative(url)
}

function absolute(url: string): Said | undefined {
  const target = URL.parse(url)

  if (!target) {
    return { code: 'link-malformed', message: `${quote(url)} is no address` }
  }

  if (!['https:', 'http:', 'mailto:'].includes(target.protocol)) {
    return { code: 'link-scheme', message: `${quote(url)} is neither a page nor a mail address` }
  }

  if (target.origin === siteOrigin) {
    const hint = `Write \`${target.pathname}${target.hash}\`.`

    return { code: 'link-own-site', message: `${quote(url)} names this site`, hint }
  }

  if (
    /^(?:127\.|0\.0\.0\.0|10\.|192\.168\.|\[::1?\])|(?:^|\.)(?:local|internal|localhost)$/.test(target.hostname) ||
    target.username !== ''
  ) {
    return { code: 'link-local', message: `${quote(url)} is private` }
  }

  return target.protocol === 'http:'
    ? { code: 'link-insecure', message: `${quote(url)} travels in the clear` }
    : undefined
}

function relative(url: string): Said {
  const slug = /^(?:\.\.?\/)*(?:posts\/)?([a-z0-9-]+)(?:\/index)?(?:\.mdx?|\/)?(#.*)?$/.exec(url)
  const hint = url.startsWith('www.')
    ? `Write \`https://${url}\`.`
    : slug?.[1] !== undefined
      ? `To link to a post, write \`${postPath(slug[1])}${slug[2] ?? ''}\`.`
      : undefined

  return { code: 'link-relative', message: `${quote(url)} is relative`, hint }
}

function* references(document: Document): Iterable<Fault> {
  const { nodes } = document
  const used = new Set(
    [...nodes.of('linkReference'), ...nodes.of('imageReference')].map(({ identifier }) => identifier)
  )
  const seen = new Set<string>()

  for (const node of nodes.of('definition')) {
    if (seen.has(node.identifier)) {
      yield {
        code: 'reference-repeated',
        ...placeOf(node),
        message: `the reference [${node.identifier}] is defined twice`
      }
    } else if (!used.has(node.identifier)) {
      yield { code: 'reference-unused', ...placeOf(node), message: `nothing refers to [${node.identifier}]` }
    }

    seen.add(node.identifier)
  }

  for (const { match, place } of textMatches(document, /(?<![\\\]])\[[^\][^][^\][]*\]\[[^\][]*\]/g)) {
    yield { code: 'reference-undefined', ...place, message: `${match} has no definition` }
  }
}

/** What says nothing in a list of links, which is how a screen reader offers them. */
const VAGUE =
  /^\s*(?:(?:click )?here|this link|this|(?:read )?more|this (?:page|post|article)|здесь|тут|сюда|(?:по )?(?:этой )?ссылк[аеу]|подробнее|читать дальше)\s*[.…]?\s*$/i

type Said = Pick<Fault, 'code' | 'message' | 'hint'>
