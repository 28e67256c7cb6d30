import { expect, test } from 'vitest'
import { nearMisses, wordsOf } from './near-misses.ts'

const paths = [
  '/posts/fifo-eviction-from-a-map/',
  '/posts/what-a-buffer-pool-keeps-alive/',
  '/posts/the-stall-your-load-test-did-not-send/',
  '/projects/swm-core/',
  '/projects/swm-logs/',
  '/subscribe/',
  '/tags/latency/',
  '/cv/',
  '/rss.xml',
  '/feed.json'
]

test.each([
  ['/posts/fifo-eviction-from-map/', '/posts/fifo-eviction-from-a-map/'],
  ['/blog/2026/FIFO-Eviction-from-a-Map.html', '/posts/fifo-eviction-from-a-map/'],
  ['/posts/buffer-pool-keeps-alive', '/posts/what-a-buffer-pool-keeps-alive/'],
  ['/a/b/c/d/e/f/suscribe', '/subscribe/'],
  ['/tag/latancy/', '/tags/latency/'],
  ['/CV', '/cv/'],
  ['/rss', '/rss.xml'],
  ['/feed/', '/feed.json'],
  [`/${'%D1%89'.repeat(20)}/${'%D1%89'.repeat(14)}/latency/`, '/tags/latency/'],
  ['/posts/what_a_buffer_pool_keeps_alive/index.html', '/posts/what-a-buffer-pool-keeps-alive/']
])('%s was probably meant to be %s', (asked, meant) => {
  expect(nearMisses(asked, paths)[0]).toBe(meant)
})

test.each([
  '/',
  '',
  '/wp-login.php',
  '/.env',
  '/%zz',
  '/%00',
  '/%E0%A4%A',
  `/${'x'.repeat(100_000)}`,
  '/😀',
  '/../../etc/passwd'
])('nothing is near %s', (asked) => {
  expect(nearMisses(asked, paths)).toEqual([])
})

test.each([
  ['/posts/map-eviction/', 'map eviction'],
  ['/2019/Event_Loop.html', 'event loop'],
  ['/%zz', 'zz'],
  ['/', '']
])('the search is given the words of %s', (asked, words) => {
  expect(wordsOf(asked)).toBe(words)
})
