import { expect, test } from 'vitest'
import { budgets } from './measured-site.ts'

const page = {
  file: '/index.html',
  html: '',
  path: '/',
  htmlBytes: 5000,
  scriptBytes: 900,
  styleBytes: 3000,
  blocking: 0,
  foreign: 0
}
const pages = [
  page,
  { ...page, path: '/posts/', htmlBytes: 9000 },
  { ...page, path: '/posts/a/', htmlBytes: 7000, foreign: 1 }
]
const row = (name: string) => budgets(pages).find(([first]) => first?.startsWith(name))

test('an article is a page below the archive, which is none itself', () => {
  expect(row('Largest article')).toEqual(['Largest article, with its styles, bytes', '7,000', '14,600'])
})

test('the worst page speaks for all', () => {
  expect(row('Largest page')?.[1]).toBe('9,000')
  expect(row('Requests to other hosts')?.[1]).toBe('1')
})
