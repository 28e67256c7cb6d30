import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestPath } from '../../src/finish/manifest.ts'
import { keptFilesPath } from '../../src/serving/kept-files.ts'
import { east, file, files, holding, page, west } from './built.ts'
import { canaries } from './content.ts'

const { unlisted, published, ...unseen } = canaries

test.each([...Object.values(unseen), 'canarytag'])(
  'nothing of %s is in any file, in the name of a file, or in the search index',
  (word) => {
    expect(holding(word)).toEqual([])
  }
)

test.each(Object.keys(unseen))('nothing names the post %s', (slug) => {
  expect(holding(`posts/${slug}/`)).toEqual([])
})

test('an unlisted post is in its own files, and in the list of all files that nobody is served', () => {
  const own = /^\/(?:posts\/unlisted(?:\.md|\/)|_astro\/shoebill\.)/
  const found = [...holding(unlisted), ...holding('posts/unlisted')]

  expect(found).toContain('/posts/unlisted/index.html')
  expect(found.filter((path) => !own.test(path) && path !== manifestPath)).toEqual([])
  expect(page('/posts/unlisted/')).toContain('<meta name="robots" content="noindex">')
  expect(page('/posts/unlisted/')).not.toContain('og:image')
})

test('a picture that only an unlisted post shows is not in the list that anyone may read', () => {
  const pictures = (slug: string) => file(`/posts/${slug}.md`).match(/\/pictures\/\w+\.png/g) ?? []
  const kept = new Set(Object.keys(JSON.parse(file(keptFilesPath))))

  expect([pictures('unlisted'), pictures('published')].map(({ length }) => length)).toEqual([1, 2])
  expect(pictures('unlisted').filter((path) => kept.has(path))).toEqual([])
  expect(pictures('published').filter((path) => kept.has(path))).toEqual(pictures('published'))
})

test('what is published today is on its page, in the lists, in the feeds and in the sitemap', () => {
  expect(holding(published)).toEqual(
    expect.arrayContaining([
      '/index.html',
      '/posts/index.html',
      '/posts/published/index.html',
      '/rss.xml',
      '/feed.json',
      '/llms.txt'
    ])
  )
  expect(file('/sitemap-0.xml')).toContain('/posts/published/')
})

test('the same files come out at both ends of the world', () => {
  const compared = (dir: string) =>
    Object.fromEntries(
      files(dir).map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(dir, path)))
          .digest('hex')
      ])
    )

  expect(compared(west)).toEqual(compared(east))
})
