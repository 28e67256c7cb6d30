import { expect, test } from 'vitest'
import { builtPage, decoded } from './built-page.ts'

const head = [
  '<meta name="description" property="og:description" content="Maps &#38; &#34;sets&#34;.">',
  '<meta property="og:title" content="a &lt; b">',
  '<meta property="og:image" content="https://example.org/cards/posts/a.png">'
].join('')

test('a page says what its head says, as text', () => {
  const page = builtPage('/posts/a/', `<head>${head}</head>`)

  expect(page).toMatchObject({
    title: 'a < b',
    description: 'Maps & "sets".',
    cardUrl: 'https://example.org/cards/posts/a.png',
    isListed: true
  })
})

test('the newest day that a page states is that of its last change', () => {
  const html = '<time datetime="2025-03-01">…</time><time datetime="2026-07-05" class="dt-updated">…</time>'

  expect(builtPage('/posts/a/', html).newestDay).toBe('2026-07-05')
  expect(builtPage('/systems/', '<p>no day</p>').newestDay).toBeUndefined()
})

test('a page that search engines may not know is not listed', () => {
  expect(builtPage('/a/', '<meta name="robots" content="noindex">').isListed).toBe(false)
})

test('references are read once', () => {
  expect(decoded('&amp;lt; &#60; &#x1F680; &quot; &unknown;')).toBe('&lt; < \u{1F680} " &unknown;')
})
