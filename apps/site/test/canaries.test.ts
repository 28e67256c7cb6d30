import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite, type BuiltSite } from './build-site.ts'
import { builtPages, type BuiltPage } from './built-site.ts'

const contentDir = mkdtempSync(join(tmpdir(), 'visibility-'))
const longTitle = `Ключи \`Map\` <b>&amp;</b> ${'щ'.repeat(94)}`

let site: BuiltSite
let listed: BuiltPage[]

beforeAll(async () => {
  cpSync(resolve(import.meta.dirname, '../../../content'), contentDir, { recursive: true, filter: isContent })

  const tags = readFileSync(join(contentDir, 'tags.yaml'), 'utf8')
  const ledger: unknown = JSON.parse(readFileSync(join(contentDir, 'permalinks.json'), 'utf8'))
  const slugs = ['canary-scheduled', 'canary-unlisted', 'first-part', 'third-part', 'translated']
  const records = {
    ...Object.fromEntries(slugs.map((slug) => [`/posts/${slug}/`, record(slug)])),
    ...Object.fromEntries(
      ['/series/', '/series/parts/', '/tags/quiet/', '/posts/2025/'].map((path) => [path, { published: '2025-03-01' }])
    ),
    ...Object.fromEntries(['/tags/canarytag/', '/posts/2099/'].map((path) => [path, { published: '2099-01-01' }]))
  }

  write('tags.yaml', `${tags}canarytag: ${named('Canarytag')}quiet: ${named('Quiet')}`)
  write('series.yaml', `parts: ${named('Parts of a whole')}`)
  write('permalinks.json', JSON.stringify({ ...(typeof ledger === 'object' ? ledger : {}), ...records }))
  writePost('canary-draft', 'Canarydraft', 'draft: true\nseries: { name: parts, part: 2 }', '[v8, canarytag]')
  writePost('canary-scheduled', 'Canaryscheduled', '', '[v8, canarytag]', '2099-01-01')
  writePost('canary-unlisted', 'Canaryunlisted', 'unlisted: true', '[v8, canarytag]')
  writePost('first-part', 'The first part', 'series: { name: parts, part: 1 }', '[quiet]')
  writePost('third-part', 'The third part', 'series: { name: parts, part: 3 }\nupdated: 2025-07-05', '[quiet]')
  writePost('translated', longTitle, 'lang: ru\ntranslationOf: first-part', '[quiet]')
  site = await buildSite({ CONTENT_DIR: contentDir, DEV: '1', SOURCE_DATE_EPOCH: '1795608000' })

  if (!site.succeeded) {
    throw new Error(site.output)
  }

  const pages = await builtPages(pathToFileURL(`${site.outDir}/`))

  listed = pages.filter(({ html }) => !html.includes('content="noindex"'))
}, 300_000)

afterAll(() => {
  rmSync(contentDir, { recursive: true, force: true })

  if (site) {
    rmSync(site.outDir, { recursive: true, force: true })
  }
})

test.each(['canary-draft', 'canarydraft', 'canary-scheduled', 'canaryscheduled', 'canarytag'])(
  '%s is nowhere: in no file, no name of a file, no search index',
  (canary) => {
    expect(holding(canary)).toEqual([])
  }
)

test('an unlisted post is on its own page, in its own files and in the list of all files that nobody is served, alone', () => {
  const own = /^\/(?:posts\/canary-unlisted(?:\/index\.html|\.md)(?:\.\w+)?|\.hosts\/files\.json)$/

  expect(holding('canary-unlisted').filter((path) => !own.test(path))).toEqual([])
  expect(holding('canaryunlisted').filter((path) => !own.test(path))).toEqual([])
  expect(page('/posts/canary-unlisted/')).toContain('<meta name="robots" content="noindex">')
  expect(page('/posts/canary-unlisted/')).not.toContain('og:image')
})

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
      expect.soft(html, path).toMatch(/<meta name="description" property="og:description" content="[^"]+">/)
      expect.soft(html, path).toContain('<meta name="twitter:card" content="summary_large_image">')
    }
  })

  test('has a card of the right size, and no other page has one', async () => {
    const named = listed.map(({ html }) => /og:image" content="https:\/\/zerodeps\.tech([^"]+)"/.exec(html)?.[1] ?? '')
    const drawn = files().filter((path) => path.startsWith('/cards/'))

    expect(drawn).toEqual(named.toSorted())

    for (const path of drawn) {
      const { width, height } = await sharp(join(site.outDir, path)).metadata()

      expect.soft([width, height], path).toEqual([1200, 630])
      expect.soft(statSync(join(site.outDir, path)).size, path).toBeLessThanOrEqual(60_000)
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

/** The paths of the files that hold a text or are named by it, compressed ones included. */
function holding(text: string): string[] {
  return files().filter((path) => path.includes(text) || file(path).toLowerCase().includes(text))
}

function files(): string[] {
  return readdirSync(site.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.outDir.length))
    .toSorted()
}

function file(path: string): string {
  const content = readFileSync(join(site.outDir, path))

  return (content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content).toString()
}

function page(path: string): string {
  return file(`${path}index.html`)
}

function writePost(slug: string, title: string, matter: string, tags: string, published = '2025-03-01'): void {
  const word = slug.replaceAll('-', '')
  const link = slug === 'first-part' ? 'It goes on in [the third](/posts/third-part/). ' : ''

  write(
    `posts/${slug}/index.mdx`,
    `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(`${title.slice(0, 40)} has a description that is long enough for the schema.`)}
published: ${published}
tags: ${tags}
${matter}
---

${link}The text says ${word} once more.

## A heading of ${word}

\`\`\`ts
const ${word} = 1
\`\`\`
`
  )
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true })
  writeFileSync(join(contentDir, path), text)
}

function record(slug: string) {
  const published = slug === 'canary-scheduled' ? '2099-01-01' : '2025-03-01'

  return { published, id: `tag:zerodeps.tech,${published.slice(0, 4)}:${slug}` }
}

function named(name: string): string {
  return `{ name: ${name}, description: A group that exists for this test alone. }\n`
}

function isContent(path: string): boolean {
  return !/node_modules|\.turbo|tsconfig|package\.json/.test(path)
}
