import { expect, test } from 'vitest'
import { FIRST_PAGE, listYears } from './list-years.ts'

const full = Array.from({ length: FIRST_PAGE }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`)

test('posts that fit on one page need no other', () => {
  expect(listYears(full)).toEqual(new Map())
})

test('the first post that does not fit gives every year its page, from that day on', () => {
  expect(listYears(['2025-03-04', ...full, '2027-02-03T01:00:00+03:00'])).toEqual(
    new Map([
      ['2027', '2027-02-02'],
      ['2026', '2026-01-30'],
      ['2025', '2026-01-30']
    ])
  )
})

test('pages that were recorded stay when the posts become few, and later years get theirs', () => {
  expect(listYears(['2026-05-06', '2027-03-04'], (year) => (year === '2026' ? '2026-09-09' : undefined))).toEqual(
    new Map([
      ['2026', '2026-09-09'],
      ['2027', '2027-03-04']
    ])
  )
})

test('a year whose last post is gone has no page', () => {
  expect(listYears(['2027-03-04'], (year) => (year === '2026' ? '2026-09-09' : undefined))).toEqual(new Map())
})
