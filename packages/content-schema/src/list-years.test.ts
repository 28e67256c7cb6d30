import { expect, test } from 'vitest'
import { FIRST_PAGE, listYears } from './list-years.ts'

const full = Array.from({ length: FIRST_PAGE }, (_, index) => Date.UTC(2026, 0, index + 1, 9))

test('posts that fit on one page need no other', () => {
  expect(listYears(full)).toEqual(new Map())
})

test('the first post that does not fit gives every year its page, from its moment on', () => {
  const [early, late] = [Date.UTC(2025, 2, 4), Date.UTC(2027, 1, 2, 22)]

  expect(listYears([early, ...full, late])).toEqual(
    new Map([
      ['2027', late],
      ['2026', Date.UTC(2026, 0, 30, 9)],
      ['2025', Date.UTC(2026, 0, 30, 9)]
    ])
  )
})

test('pages that were recorded stay when the posts become few, and later years get theirs with their first post', () => {
  const posts = [Date.UTC(2026, 4, 6), Date.UTC(2027, 2, 4, 23)]
  const recorded = new Map([
    ['2026', Date.UTC(2026, 8, 9)],
    ['2027', Date.UTC(2027, 2, 4)]
  ])

  expect(listYears(posts, (year) => recorded.get(year))).toEqual(
    new Map([
      ['2026', Date.UTC(2026, 8, 9)],
      ['2027', Date.UTC(2027, 2, 4, 23)]
    ])
  )
})

test('a year whose last post is gone has no page', () => {
  expect(listYears([Date.UTC(2027, 2, 4)], (year) => (year === '2026' ? 0 : undefined))).toEqual(new Map())
})
