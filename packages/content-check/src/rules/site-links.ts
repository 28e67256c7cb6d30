import type { Examined } from '../library/examined.ts'
import { finding, type Fault, type Finding } from '../findings/finding.ts'
import type { Library } from '../library/library.ts'
import type { Link } from '../mdx/links.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import { pathOf, type SitePages } from '../library/site-pages.ts'

/** Links between pages of the site lead to a page that is there, in one step, and to a heading that is on it. */
export function siteLinks({ entries, ledger }: Library, pages: SitePages): Finding[] {
  const judge = (entry: Examined, link: Link): Omit<Fault, 'line' | 'column'> | undefined => {
    const { path, form, fragment } = split(link.url, pages)
    const state = pages.get(pathOf(entry))?.state ?? 'draft'
    const target = path === '' ? { entry, state } : pages.get(path)
    const record = ledger.data?.[path]

    if (!target) {
      if (record && 'redirect' in record) {
        return {
          code: 'link-moved',
          message: `${quote(path)} has moved`,
          hint: `Link to \`${record.redirect}${fragment}\`.`
        }
      }

      const message = record && 'gone' in record ? `${quote(path)} is gone` : `there is no page ${quote(path)}`

      return { code: 'link-dead', message, hint: didYouMean(path, [...pages.keys()]) }
    }

    if (form) {
      return {
        code: 'link-form',
        message: `${quote(link.url)} is not the address of the page`,
        hint: `Write \`${path}${fragment}\`.`
      }
    }

    if (isHidden(target.state) && !isHidden(state)) {
      return { code: 'link-hidden', message: `${quote(path)} is ${target.state}: readers would find nothing` }
    }

    const id = decoded(fragment.slice(1))

    if (id !== '' && target.entry && !target.entry.anchors.has(id) && !/^fn(?:ref)?-/.test(id)) {
      const known = [...target.entry.anchors]
      const hint = didYouMean(id, known, (anchor) => `\`#${anchor}\``)

      return {
        code: 'link-anchor',
        message: `no heading ${path === '' ? 'here' : `of ${quote(path)}`} has the id ${quote(id)}`,
        hint
      }
    }

    return undefined
  }

  return entries.flatMap((entry) =>
    entry.links.flatMap((link) => {
      const said = isSite(link.url) ? judge(entry, link) : undefined

      return said ? [finding(entry.file, { ...link.place, ...said })] : []
    })
  )
}

/** A link to a page of the site: its path as the site serves it, whether it was written otherwise, and its fragment. */
function split(url: string, pages: SitePages): { path: string; form: boolean; fragment: string } {
  const hash = url.indexOf('#')
  const plain = hash === -1 ? url : url.slice(0, hash)

  // Nearly every link is written as its page is served.
  if (plain === '' || pages.has(plain)) {
    return { path: plain, form: false, fragment: url.slice(plain.length) }
  }

  const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(url) ?? []
  const lower = decoded(written)
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/index(?:\.html|\.mdx?)?$/, '/')
  const path = lower === '' || lower.endsWith('/') || /\.[a-z0-9]+$/.test(lower) ? lower : `${lower}/`

  return { path, form: path !== written || url.includes('?'), fragment }
}

function decoded(text: string): string {
  if (!text.includes('%')) {
    return text
  }

  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isSite(url: string): boolean {
  return (url.startsWith('/') && !url.startsWith('//')) || (url.startsWith('#') && url !== '#')
}

function isHidden(state: string): boolean {
  return state === 'draft' || state === 'scheduled'
}
