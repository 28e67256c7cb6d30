import { expect, test } from 'vitest'
import { budgets } from './measured-site.ts'

const page = {
  file: '/index.html',
  isBlank: false,
  path: '/',
  htmlBytes: 5000,
  scriptBytes: 900,
  modelBytes: 0,
  styleBytes: 3000,
  blocking: 0,
  foreign: 0
}
const pages = [
  page,
  { ...page, path: '/posts/', htmlBytes: 9000 },
  { ...page, path: '/posts/2026/', htmlBytes: 8000 },
  { ...page, path: '/posts/a/', htmlBytes: 7000, foreign: 1 }
]
const row = (name: string) => budgets(pages).find(([first]) => first?.startsWith(name))

test('an article is a page below the archive; the archive and its years are none', () => {
  expect(row('Largest article')).toEqual(['Largest article, with its styles, bytes', '7,000', '13,750'])
})

test('a page that searches is no page to read', () => {
  const all = budgets([...pages, { ...page, path: '/search/', scriptBytes: 2000 }])

  expect(all.filter(([name]) => name?.startsWith('JavaScript')).map(([, value]) => value)).toEqual(['900', '2,000'])
})

test('the heaviest model of all pages is told', () => {
  const all = budgets([...pages, { ...page, path: '/systems/a/', modelBytes: 5900 }])

  expect(all.find(([name]) => name?.startsWith('Models'))?.[1]).toBe('5,900')
})

test('the worst page speaks for all', () => {
  expect(row('Largest page')?.[1]).toBe('9,000')
  expect(row('Requests to other hosts')?.[1]).toBe('1')
})
