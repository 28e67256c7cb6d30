import { expect, test } from 'vitest'
import { aliasPath, slugOfPath } from './paths.ts'

test.each([
  ['/posts/map-eviction/', 'map-eviction'],
  ['/posts/2026-in-review/', '2026-in-review'],
  ['/posts/2026/', undefined],
  ['/posts/', undefined],
  ['/posts/map-eviction.md', undefined],
  ['/posts/map-eviction/bench/', undefined],
  ['/old/posts/map-eviction/', undefined]
])('the post at %s is %s', (path, slug) => {
  expect(slugOfPath(path)).toBe(slug)
})

test.each([
  ['map-eviction', '/posts/map-eviction/'],
  ['/2021/03/queues.html', '/2021/03/queues.html']
])('the alias %s stands for %s', (alias, path) => {
  expect(aliasPath(alias)).toBe(path)
})
