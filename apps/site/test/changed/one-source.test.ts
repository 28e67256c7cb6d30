import { pathToFileURL } from 'node:url'
import { readmeOf } from '@zerodeps/content-cli/commands/export'
import { describe, expect, test } from 'vitest'
import { builtFile } from '../built-site.ts'
import { contentDir, east, holding } from './built.ts'

const root = pathToFileURL(`${east}/`)

describe.each([
  {
    what: 'a figure',
    before: '20–40 sources',
    after: '21–43 sources',
    places: ['/', '/cv/', '/cv.json', '/systems/', '/systems/realtime/', 'README']
  },
  {
    what: 'the role',
    before: 'Backend / Platform Engineer',
    after: 'Clockmaker',
    places: ['/', '/cv/', '/cv.json', '/ada-example.vcf', 'README']
  },
  {
    what: 'an account',
    before: 'https://t.me/vaskadegama',
    after: 'https://t.me/other',
    places: ['/', '/cv/', '/cv.json', '/ada-example.vcf', '/colophon/', 'README']
  }
])('changing $what in the profile', ({ before, after, places }) => {
  test.each(places)('changes it in %s', async (place) => {
    const text = place === 'README' ? readmeOf(contentDir, Date.now()) : await builtFile(place, root)

    expect(text.replaceAll('\r\n ', '')).toContain(after)
    expect(text.replaceAll('\r\n ', '')).not.toContain(before)
  })
})

test.each(['vasiliy', 'kotovskiy', 'vaskodegama', 'vaskadegama'])('nothing of an earlier owner stays: %s', (word) => {
  expect(holding(word)).toEqual([])
  expect(readmeOf(contentDir, Date.now()).toLowerCase()).not.toContain(word)
})

test.each([
  '/',
  '/posts/',
  '/posts/published/',
  '/posts/published.md',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/feeds.opml'
])('the name of the owner is in %s', async (path) => {
  expect(await builtFile(path, root)).toContain('Ada Example')
})

test('without a browser there is neither a PDF nor a link to it', async () => {
  expect(await builtFile('/cv/', root)).not.toContain('.pdf')
  await expect(builtFile('/ada-example.pdf', root)).rejects.toThrow('ENOENT')
})
