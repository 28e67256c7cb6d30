import { expect, test } from 'vitest'
import { unnamedPictures } from './unnamed-pictures.ts'

const files: Record<string, string> = {
  '/index.html': '<img src="/_astro/shown.A.svg" srcset="/_astro/small.B.webp 1x,/_astro/large.B.webp 2x">',
  '/rss.xml': '&lt;img src=&quot;https://zerodeps.tech/_astro/fed.C.png&quot;&gt;',
  '/posts/a.md': '![A](/_astro/written.D.png)',
  '/_astro/page.js': 'const src = `/_astro/scripted.E.gif`',
  '/_astro/shown.A.svg': '<svg><image href="/_astro/draft.F.svg"/></svg>',
  '/_astro/small.B.webp': '',
  '/_astro/large.B.webp': '',
  '/_astro/fed.C.png': '',
  '/_astro/written.D.png': '',
  '/_astro/scripted.E.gif': '',
  '/_astro/draft.F.svg': '',
  '/_astro/draft.G.png': '',
  '/icon.svg': ''
}

test('a picture stays where something shows it, and goes where nothing does', async () => {
  const site = {
    paths: Object.keys(files),
    read: (path: string) => Promise.resolve(Buffer.from(files[path] ?? '')),
    isFile: () => Promise.resolve(true)
  }
  const gone: string[] = []

  for await (const { path } of unnamedPictures(site)) {
    gone.push(path)
  }

  expect(gone).toEqual(['/_astro/draft.F.svg', '/_astro/draft.G.png'])
})
