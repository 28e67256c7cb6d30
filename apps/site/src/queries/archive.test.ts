import { expect, test } from 'vitest'
import { newestByYear, yearsOf } from './archive.ts'

const years = yearsOf([...posts('2027', 3), ...posts('2026', 40), ...posts('2025', 2)], (year) => `/tags/v8/${year}/`)

test('the posts of a year stand on a page whose address holds the year', () => {
  expect(years.map(({ path, posts: own }) => [path, own.length])).toEqual([
    ['/tags/v8/2027/', 3],
    ['/tags/v8/2026/', 40],
    ['/tags/v8/2025/', 2]
  ])
})

test('the first page shows the newest thirty and names every year', () => {
  expect(newestByYear(years).map(({ year, shown }) => [year, shown.length])).toEqual([
    ['2027', 3],
    ['2026', 27],
    ['2025', 0]
  ])
})

function posts(year: string, count: number) {
  return Array.from({ length: count }, () => ({ entry: { data: { published: `${year}-05-06` } } }))
}
