import { expect, test } from 'vitest'
import { relatedPosts, type TaggedPost } from './relatedness.ts'

/** Newest first. `v8` is on four of them, `latency` on three, `memory` on two. */
const posts: readonly TaggedPost[] = [
  post('buffers', ['memory']),
  post('eviction', ['v8', 'latency']),
  post('tables', ['v8']),
  post('heap', ['v8', 'memory']),
  post('stall', ['latency']),
  post('percentiles', ['latency', 'v8']),
  post('browser', ['chromium']),
  { ...post('перевод', ['v8', 'memory']), lang: 'ru' }
]
const related = relatedPosts(posts)

test('a tag that few posts carry counts more than one that many do, and the newer of equals comes first', () => {
  expect(related.get('heap')).toEqual(['buffers', 'eviction', 'tables', 'percentiles'])
})

test('two shared tags count more than one of them', () => {
  expect(related.get('eviction')).toEqual(['percentiles', 'stall', 'tables', 'heap'])
})

test('a post that shares no tag, or none in its language, has no relation', () => {
  expect([related.get('browser'), related.get('перевод')]).toEqual([[], []])
})

test('under a tag of many posts the newest are proposed', () => {
  const many = Array.from({ length: 500 }, (_, index) => post(`post-${index}`, ['v8']))

  expect(relatedPosts(many).get('post-499')?.slice(0, 3)).toEqual(['post-0', 'post-1', 'post-2'])
})

function post(id: string, tags: string[]): TaggedPost {
  return { id, lang: 'en', tags }
}
