import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { site } from '../src/site.ts'
import { builtPages, dist } from './built-site.ts'

const pages = await builtPages()
const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]))

it('every link, picture and script of the site leads to something that was built', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(
    pages.flatMap(({ path, html }) =>
      links(path, html)
        .filter((link) => !isBuilt(link))
        .map(dead(path))
    )
  ).toEqual([])
})

it('every fragment names an element of its page', () => {
  const fragments = pages.flatMap(({ path, html }) =>
    links(path, html)
      .filter(({ hash, pathname }) => hash !== '' && ids.has(pathname))
      .map((link) => ({ path, link }))
  )

  expect(fragments.length).toBeGreaterThan(20)
  expect(
    fragments
      .filter(({ link }) => !ids.get(link.pathname)?.has(decodeURIComponent(link.hash.slice(1))))
      .map(({ path, link }) => dead(path)(link))
  ).toEqual([])
})

it('no page asks another origin for anything', () => {
  const loaded = /<(?:img|script|source|link|iframe|object|embed|video|audio)\b[^>]*>/g
  const foreign = pages.flatMap(({ path, html }) =>
    (html.match(loaded) ?? [])
      .filter((tag) => !/rel="(?:canonical|me|author|license|alternate)"/.test(tag))
      .flatMap((tag) => links(path, tag, true))
      .filter(({ origin }) => origin !== site.url)
      .map(dead(path))
  )

  expect(foreign).toEqual([])
})

/** What a text links to or loads, within the site unless `everywhere`. */
function links(path: string, html: string, everywhere = false): URL[] {
  const sets = attributes(html, 'srcset').flatMap((set) =>
    set.split(',').map((each) => each.trim().split(' ')[0] ?? '')
  )

  return [...attributes(html, 'href'), ...attributes(html, 'src'), ...sets]
    .map((link) => new URL(link, `${site.url}${path}`))
    .filter(({ origin, protocol }) => (everywhere ? protocol !== 'data:' : origin === site.url))
}

function attributes(html: string, name: string): string[] {
  const code = /<(script|style)\b[^>]*>.*?<\/\1>/gs
  const found = html.replaceAll(code, (all) => all.slice(0, all.indexOf('>') + 1)).matchAll(/<[a-z][^>]*>/gi)

  return [...found]
    .flatMap(([tag]) => [...tag.matchAll(new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>"]+))`, 'g'))])
    .map(([, quoted, bare]) => (quoted ?? bare ?? '').replaceAll('&amp;', '&'))
}

function isBuilt({ pathname }: URL): boolean {
  const file = decodeURIComponent(pathname).slice(1)

  return existsSync(new URL(file === '' || file.endsWith('/') ? `${file}index.html` : file, dist))
}

function dead(path: string) {
  return ({ pathname, hash, origin }: URL) => `${path} → ${origin === site.url ? '' : origin}${pathname}${hash}`
}
