import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { elements, fragment, textOf, type Item } from './subscription.ts'

const site = 'https://zerodeps.tech'
const forbidden =
  'aside audio button canvas details embed form iframe input link meta object picture script section select source style summary svg template textarea video'.split(
    ' '
  )

/** What readers would drop or break, one sentence each. */
export function markupFaults({ tree }: Item): string[] {
  return elements(tree).flatMap(({ tagName, properties }) => {
    const { className, id, ...others } = properties
    const classes = [className ?? []].flat().map(String)

    return [
      forbidden.includes(tagName) || tagName.includes('-') ? `<${tagName}>` : [],
      classes.some((name) => tagName !== 'code' || !name.startsWith('language-')) ? `class ${classes.join(' ')}` : [],
      id !== undefined && !/^fn(ref)?-/.test(String(id)) ? `id ${String(id)}` : [],
      Object.keys(others).filter((name) => /^(style|on[a-z]+|data.*|role|aria.*|tabIndex|loading|srcSet)$/.test(name)),
      tagName === 'img' && !(properties.alt && properties.width && properties.height) ? 'img without alt or size' : []
    ].flat()
  })
}

/** Words that only the author, the build or this machine should see. */
export function leaks({ tree }: Item): string[] {
  const prose = textOf(tree, new Set(['pre', 'code']))
  const attributes = elements(tree).flatMap(({ properties }) => Object.values(properties).map(String))

  return [
    ...([prose, ...attributes].join('\n').match(/localhost|127\.0\.0\.1|file:\/\/|node_modules|data-astro|\/@fs\//g) ??
      []),
    ...(prose.match(/\{\/\*|\*\/\}|^(import|export) .* from |<[A-Z]\w+/gm) ?? [])
  ]
}

/** Addresses that are not absolute https ones, or lead to nothing in the build. */
export function urlFaults(dir: string, item: Item): { checked: number; faults: string[] } {
  const urls = elements(item.tree).flatMap(({ properties: { href, src } }) =>
    [href, src].filter((url) => url !== undefined && url !== null).map(String)
  )

  return { checked: urls.length, faults: urls.filter((url) => !url.startsWith('https://') || !answers(dir, url)) }
}

function answers(dir: string, url: string): boolean {
  const { origin, pathname, hash } = new URL(url)

  if (origin !== site) {
    return true
  }

  const path = join(dir, decodeURIComponent(pathname))
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path

  return existsSync(file) && (hash === '' || idsOf(file).has(decodeURIComponent(hash.slice(1))))
}

function idsOf(file: string): ReadonlySet<string> {
  const known = ids.get(file)

  if (known) {
    return known
  }

  const found = new Set(elements(fragment(readFileSync(file, 'utf8'))).map(({ properties }) => String(properties.id)))

  ids.set(file, found)

  return found
}

const ids = new Map<string, ReadonlySet<string>>()
