import { pathToFileURL } from 'node:url'
import jsonResume from '@jsonresume/schema'
import { readmeOf } from '@zerodeps/content-cli/commands/export'
import { describe, expect, test } from 'vitest'
import { WORD_JOINER } from '../../src/unbroken.ts'
import { builtFile, textOf } from '../built-site.ts'
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

    const words = text.replaceAll('\r\n ', '').replaceAll(WORD_JOINER, '')

    expect(words).toContain(after)
    expect(words).not.toContain(before)
  })
})

describe('a career that the profile has', () => {
  test('is on the page of the CV', async () => {
    const text = textOf(await builtFile('/cv/', root))

    for (const words of [
      'ada@mill.example',
      'Chief clockmaker, Mill & Co Mar 2021 – today',
      'A pendulum that the weather does not reach',
      'Weaver, Looms Sept 2016 – Feb 2021',
      'Bachelor, Mechanics, School of Mines Sept 2012 – Jun',
      'English (native), French (B2)'
    ]) {
      expect.soft(text).toContain(words)
    }
  })

  test('is in the JSON Resume, which satisfies its schema', async () => {
    const resume: unknown = JSON.parse(await builtFile('/cv.json', root))

    expect(resume).toMatchObject({
      basics: { email: 'ada@mill.example' },
      work: [
        { name: 'Mill & Co', startDate: '2021-03' },
        { position: 'Weaver', endDate: '2021-02' }
      ],
      education: [{ institution: 'School of Mines', studyType: 'Bachelor' }],
      languages: [{ language: 'English', fluency: 'native' }, { fluency: 'B2' }]
    })
    jsonResume.validate(resume, (errors, isValid) => {
      expect([errors, isValid]).toEqual([null, true])
    })
  })

  test('gives the vCard its address', async () => {
    expect(await builtFile('/ada-example.vcf', root)).toContain('EMAIL:ada@mill.example\r\n')
  })
})

test('of a career that the profile has not, nothing is said', async () => {
  expect(await builtFile('/cv/')).not.toMatch(/Education|Languages|mailto:/)
  expect(JSON.parse(await builtFile('/cv.json'))).not.toHaveProperty('work')
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
