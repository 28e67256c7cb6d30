import { proseComponents } from '@zerodeps/content-schema/prose'
import { expect, test } from 'vitest'
import { feedComponents, pageComponents, vocabulary } from './vocabulary.ts'

const renderings = Object.entries(vocabulary)

test('everything an author may write by name is in the vocabulary', () => {
  expect(Object.keys(vocabulary)).toEqual(expect.arrayContaining(Object.keys(proseComponents)))
})

test.each(renderings)('%s has a rendering for the page, the feed, plain Markdown and paper', (_, each) => {
  expect(each.page).toMatch(/\/[A-Z]\w+\.astro$/)
  expect(each.feed).toBe(String(each.page).replace('.astro', '.feed.astro'))
  expect(each.markdown).toBeTypeOf('function')
  expect(each.paper).toMatch(/^[A-Z].*\.$/)
})

test('a post is rendered with the components of one rendering', () => {
  expect(Object.keys(pageComponents)).toEqual(Object.keys(vocabulary))
  expect(Object.keys(feedComponents)).toEqual(Object.keys(vocabulary))
  expect(Object.values(feedComponents).every((component) => String(component).endsWith('.feed.astro'))).toBe(true)
})
