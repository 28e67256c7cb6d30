import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import { parseJsonFeed } from 'feedsmith'
import { htmlToHast } from 'satteri'

/** Every item of a built site, newest first, as the main feed and its archives carry it. */
export function subscription(dir: string): Item[] {
  const archives = names(join(dir, 'feed'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `feed/${name}`)
  const items = ['feed.json', ...archives].flatMap(
    (path) => parseJsonFeed(JSON.parse(readFileSync(join(dir, path), 'utf8'))).items ?? []
  )
  const found = new Map(items.map((item) => [item.id ?? '', item]))

  return [...found.values()]
    .map(
      ({
        id = '',
        url = '',
        title = '',
        content_html: html = '',
        date_published: published = '',
        date_modified: updated = ''
      }) => ({
        id,
        url,
        title,
        html,
        published,
        updated,
        tree: fragment(html)
      })
    )
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
}

/** The text of the article on the page of an item, as a tree. */
export function article(dir: string, { url }: Item): Element {
  const page = fragment(readFileSync(join(dir, new URL(url).pathname, 'index.html'), 'utf8'))
  const found = elements(page).find(({ properties }) => [properties.className].flat().includes('prose'))

  if (!found) {
    throw new Error(`${url} has no element of class "prose"`)
  }

  return found
}

/** Every element of a tree, in the order of the document. */
export function elements(node: Nodes): Element[] {
  return [...(node.type === 'element' ? [node] : []), ...('children' in node ? node.children.flatMap(elements) : [])]
}

/** What is read, without what is hidden until a script shows it, drawings, whose words are in their alternative texts, and the elements named. */
export function textOf(node: Nodes, without: ReadonlySet<string> = new Set()): string {
  if (node.type === 'text') {
    return node.value
  }

  if (node.type === 'element' && (isSilent(node) || without.has(node.tagName))) {
    return ' '
  }

  const text = 'children' in node ? node.children.map((child) => textOf(child, without)).join('') : ''

  return node.type === 'element' && !INLINE.has(node.tagName) ? `\n${text}\n` : text
}

/** The programs of a tree, to the letter. */
export function programs(node: Nodes): string[] {
  return elements(node)
    .filter(({ tagName }) => tagName === 'pre')
    .map((pre) =>
      elements(pre)
        .filter(({ tagName }) => tagName === 'code')
        .map(verbatim)
        .join('')
    )
}

export function fragment(html: string): Nodes {
  const tree = htmlToHast(html, { fragment: true })

  if (tree.type !== 'root') {
    throw new Error('no document')
  }

  return JSON.parse(JSON.stringify(tree))
}

function verbatim(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(verbatim).join('') : ''
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isSilent({ tagName, properties: { hidden } }: Element): boolean {
  return SILENT.has(tagName) || hidden === true || hidden === ''
}

const SILENT = new Set(['svg', 'style', 'script', 'button'])
const INLINE = new Set(
  'a abbr b code del em i ins kbd mark math mi mn mo mrow small span strong sub sup time var'.split(' ')
)

export interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly html: string
  readonly published: string
  readonly updated: string
  readonly tree: Nodes
}
