import { expect, test } from 'vitest'
import { cloudflareHeaders, cloudflareRedirects } from './cloudflare.ts'
import { headerRules, headersOf } from './header-rules.ts'
import { movesOf } from './moves.ts'
import { netlifyRedirects } from './netlify.ts'
import { nginxMaps } from './nginx.ts'

const files = new Set([
  '/posts/new/index.html',
  '/posts/new.md',
  '/posts/new/bench/a.json',
  '/tags/v8/index.html',
  '/tags/v8/rss.xml'
])
const moves = movesOf(
  {
    '/posts/new/': { published: '2026-01-01' },
    '/posts/old/': { redirect: '/posts/new/' },
    '/tags/engine/': { redirect: '/tags/v8/' },
    '/2021/03/old.html': { redirect: '/posts/new/' },
    '/posts/dead/': { gone: '2026-02-01' }
  },
  files
)

test('what lay under or beside a moved page moves with it', () => {
  expect(moves.redirects).toEqual({
    '/2021/03/old.html': '/posts/new/',
    '/posts/old/': '/posts/new/',
    '/posts/old': '/posts/new/',
    '/posts/old/index.html': '/posts/new/',
    '/posts/old.md': '/posts/new.md',
    '/posts/old/bench/a.json': '/posts/new/bench/a.json',
    '/tags/engine/': '/tags/v8/',
    '/tags/engine': '/tags/v8/',
    '/tags/engine/index.html': '/tags/v8/',
    '/tags/engine/rss.xml': '/tags/v8/rss.xml'
  })
})

test('no redirect leads to another', () => {
  expect(Object.values(moves.redirects).filter((to) => to in moves.redirects || moves.gone.includes(to))).toEqual([])
})

test('a redirect to a page that is not there stops the build', () => {
  expect(() => movesOf({ '/posts/old/': { redirect: '/posts/later/' } }, files)).toThrow('/posts/later/')
})

test('every host is told in its own words', () => {
  const answers = { headers: headerRules({ '/*': "default-src 'none'" }), ...moves }

  expect(nginxMaps(answers)).toContain('  "/posts/old/" "/posts/new/";\n')
  expect(nginxMaps(answers)).toContain('  "/posts/dead/" 1;\n')
  expect(cloudflareRedirects(answers)).toContain('/posts/old/ /posts/new/ 301\n')
  expect(cloudflareRedirects(answers)).not.toContain('dead')
  expect(netlifyRedirects(answers)).toContain('/posts/old/ /posts/new/ 301!\n')
  expect(netlifyRedirects(answers)).toContain('/posts/dead/ /410.html 410!\n')
})

test('what Cloudflare would drop in silence stops the build', () => {
  const redirects = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`/a${index}/`, '/b/']))
  const answers = { headers: headerRules({ '/*': `default-src ${"'sha256-…' ".repeat(300)}` }), redirects, gone: [] }

  expect(() => cloudflareRedirects(answers)).toThrow('2001 redirects, and Cloudflare takes 2000')
  expect(() => cloudflareHeaders(answers)).toThrow('characters in a line of headers')
})

test('Cloudflare, which joins the values of a header, and the rules agree on every path', () => {
  const rules = headerRules({ '/*': "default-src 'none'", '/search/': "default-src 'self'" })
  const blocks = cloudflareHeaders({ headers: rules, redirects: {}, gone: [] }).split('\n\n')

  expect(new Set(blocks.map((block) => block.trim().split('\n')[0])).size).toBe(blocks.length)

  for (const path of ['/', '/search/', '/rss.xml', '/_astro/a.js', '/pictures/a.png', '/posts/a/bench/a.json']) {
    const answer = new Map<string, string>()

    for (const [pattern = '', ...lines] of blocks.map((block) => block.trim().split('\n'))) {
      if (!new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`).test(path)) {
        continue
      }

      for (const line of lines) {
        const [name = '', ...value] = line.trim().split(': ')

        if (name.startsWith('! ')) {
          answer.delete(name.slice(2))
        } else {
          answer.set(name, [...(answer.has(name) ? [answer.get(name)] : []), value.join(': ')].join(', '))
        }
      }
    }

    expect(Object.fromEntries(answer), path).toMatchObject(headersOf(rules, path))
  }
})
