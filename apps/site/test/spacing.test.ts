import type { Element, Nodes } from 'hast'
import { expect, it } from 'vitest'
import { builtPages } from './built-site.ts'
import { elements, fragment } from './feeds/subscription.ts'

const pages = (await builtPages()).map(({ path, html }) => {
  const all = elements(fragment(html))
  // A browser sets controls apart; text that no style reaches has none.
  const controls = new Set(all.filter(({ tagName }) => tagName === 'fieldset').flatMap(elements))

  return { path, all: all.filter((element) => isText(element) && !controls.has(element)) }
})

it('no two words touch', () => {
  expect(
    pages.flatMap(({ path, all }) =>
      all
        .flatMap(({ children }) => children.map((child, index) => [child, children[index + 1]] as const))
        .filter(([child, next]) => next !== undefined && touch(child, next))
        .map(([child, next]) => `${path} ${textOf(child)}|${next === undefined ? '' : textOf(next)}`)
    )
  ).toEqual([])
})

it('no space stands before a comma or a full stop', () => {
  expect(
    pages.flatMap(({ path, all }) =>
      all
        .filter((element) => !isInline(element))
        .flatMap((element) => (/\S* +[,;.](?=\s|$)/u.exec(lineOf(element)) ?? []).map((found) => `${path} ${found}`))
    )
  ).toEqual([])
})

it('no link is underlined beyond its words', () => {
  expect(
    pages.flatMap(({ path, all }) =>
      all
        .filter((element) => element.tagName === 'a' && textOf(element) !== textOf(element).trim())
        .map((element) => `${path} "${textOf(element)}"`)
    )
  ).toEqual([])
})

function isText({ tagName }: Element): boolean {
  return !['head', 'pre', 'code', 'script', 'style', 'svg', 'g', 'math', 'mrow'].includes(tagName)
}

/** Whether nothing stands between two inline elements, or between one and a word or a sign beside it. Code takes endings. */
function touch(child: Nodes, next: Nodes): boolean {
  const seam = `${textOf(child)}|${textOf(next)}`
  const inLine = [child, next].filter((node) => node.type === 'text' || isInline(node))
  const glued = [child, next].every(isInline) ? /\S\|\S/ : /[\p{L}\p{N}]\|[\p{L}\p{N}·≤≥]|·\|\S/u

  return inLine.length === 2 && !isCode(child) && glued.test(seam)
}

function isCode(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'code'
}

function isInline(node: Nodes): node is Element {
  return node.type === 'element' && INLINE.has(node.tagName)
}

/** What an element says in its own line, without the blocks in it. */
function lineOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : isInline(child) ? textOf(child) : '\n'))
    .join('')
    .replaceAll(/[ \t\n]*\n[ \t\n]*/g, ' ')
}

function textOf(node: Nodes): string {
  if (isCode(node)) {
    return 'code'
  }

  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

const INLINE = new Set(
  'a abbr b button code del em i ins kbd mark q s samp small span strong sub sup time var'.split(' ')
)
