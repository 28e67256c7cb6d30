import { expect, test } from 'vitest'
import { unbroken, unbrokenPage } from './unbroken.ts'

test('a number keeps its unit, and a range both ends', () => {
  expect(unbroken('20–80 events in 16 ms, 9 % of 24 sources – or 3 s')).toBe(
    '20–\u206080 events in 16\u00A0ms, 9\u00A0% of 24 sources – or 3\u00A0s'
  )
  expect(unbroken('с 4 до 185 мс, 8 КиБ, 3 раза')).toBe('с 4 до 185\u00A0мс, 8\u00A0КиБ, 3\u00A0раза')
  expect(unbroken('Node 24, Node.js 22, Nodes 3')).toBe('Node\u00A024, Node.js\u00A022, Nodes 3')
})

test.each([
  ['<h2 id="a-b">An event-driven <small>side-track</small></h2>', 'An event-\u2060driven <small>side-\u2060track'],
  ['<h1>x</h1><p>A side-track</p>', '<p>A side-track</p>'],
  ['<p title="4 KiB">4 KiB</p>', '<p title="4 KiB">4\u00A0KiB</p>'],
  ['<pre><code>4 KiB</code></pre>', '<pre><code>4 KiB</code></pre>'],
  ['<svg><text>4 KiB</text></svg> 4 KiB', '</svg> 4\u00A0KiB'],
  ['<script>"4 KiB <b>"</script><title>4 KiB</title>', '<script>"4 KiB <b>"</script><title>4 KiB</title>']
])('of %s', (html, expected) => {
  expect(unbrokenPage(html)).toContain(expected)
})
