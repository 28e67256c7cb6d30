import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { builtPages } from '../built-site.ts'
import { east, file, files, page } from './built.ts'

const pages = await builtPages(pathToFileURL(`${east}/`))
const listed = pages.filter(({ html }) => !html.includes('content="noindex"'))

describe('every page that search engines may know', () => {
  test('is in the sitemap, and no other page is', () => {
    const sitemap = file('/sitemap-0.xml')
    const addresses = [...sitemap.matchAll(/<loc>https:\/\/zerodeps\.tech([^<]*)<\/loc>/g)].map(([, path]) => path)

    expect(addresses.toSorted()).toEqual(listed.map(({ path }) => path).toSorted())
  })

  test('names itself, its words and its card', () => {
    for (const { path, html } of listed) {
      expect.soft(html, path).toContain(`<link rel="canonical" href="https://zerodeps.tech${path}">`)
      expect.soft(html, path).toMatch(/<meta property="og:title" content="[^"]+">/)
      expect.soft(html, path).toContain(`<meta property="og:url" content="https://zerodeps.tech${path}">`)
      expect.soft(html, path).toMatch(/<meta property="og:type" content="(?:article|website)">/)
      expect.soft(html, path).toMatch(/<meta name="description" property="og:description" content="[^"]+">/)
      expect.soft(html, path).toContain('<meta name="twitter:card" content="summary_large_image">')
    }
  })

  test('has a card of the right size, and no other page has one', async () => {
    const named = listed.map(({ html }) => /og:image" content="https:\/\/zerodeps\.tech([^"]+)"/.exec(html)?.[1] ?? '')
    const drawn = files().filter((path) => path.startsWith('/cards/'))

    expect(drawn).toEqual(named.toSorted())

    for (const path of drawn) {
      const { width, height } = await sharp(join(east, path)).metadata()

      expect.soft([width, height], path).toEqual([1200, 630])
      expect.soft(statSync(join(east, path)).size, path).toBeLessThanOrEqual(60_000)
    }
  }, 60_000)
})

test('the sitemap dates a post by its last change and a list by its newest post', () => {
  const dates = new Map(
    [...file('/sitemap-0.xml').matchAll(/<loc>https:\/\/[^/]+([^<]*)<\/loc><lastmod>([^T<]*)/g)].map(
      ([, path, day]) => [path, day] as const
    )
  )

  expect(dates.get('/posts/third-part/')).toBe('2025-07-05')
  expect(dates.get('/tags/quiet/')).toBe('2025-03-01')
  expect(dates.get('/posts/2025/')).toBe('2025-03-01')
})

test('the years of a tag keep their pages once they had them, and its page names them', () => {
  expect(page('/tags/quiet/')).toContain('href="/tags/quiet/2025/"')
  expect(page('/tags/quiet/2025/')).toContain('/posts/first-part/')
})

test('the years of the archive hold their posts and keep their addresses', () => {
  expect(page('/posts/2025/')).toContain('/posts/first-part/')
  expect(page('/posts/2026/')).not.toContain('/posts/first-part/')
  expect(page('/posts/')).toContain('href="/posts/2025/"')
})

test('a series shows the parts that are public, under their own numbers', () => {
  expect([...page('/posts/first-part/').matchAll(/<li value="(\d)"/g)].map(([, part]) => part)).toEqual(['1', '3'])
})

test('a text in another language says so, and names its other form', () => {
  const [english, russian] = ['/posts/first-part/', '/posts/translated/'].map(page)

  expect(russian).toMatch(/<html lang="ru"/)
  expect(english).toMatch(/<html lang="en"/)

  for (const html of [english, russian]) {
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://zerodeps.tech/posts/first-part/">')
    expect(html).toContain('<link rel="alternate" hreflang="ru" href="https://zerodeps.tech/posts/translated/">')
  }

  expect(english).toMatch(/lang="ru">\s*русский/)
  expect(russian).toMatch(/lang="en">\s*English/)
  expect(page('/posts/2025/')).toMatch(/<a href="\/posts\/translated\/" lang="ru">/)
})

test('markup in a title stays text', () => {
  const html = page('/posts/translated/')

  expect(html).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;')
  expect(html).not.toContain('<b>&amp;</b>')
})

test('posts that link to a post are named on it', () => {
  expect(page('/posts/third-part/')).toMatch(/aria-label="Mentioned in".*\/posts\/first-part\//s)
})

test('a post names those that share its tags', () => {
  expect(page('/posts/published/')).toMatch(
    /aria-label="Read next".*\/posts\/survivors-not-allocations-decide-the-pause\//s
  )
})
