import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readmeOf } from '@zerodeps/content-cli/commands/export'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from './build-site.ts'
import { builtFile } from './built-site.ts'

const folder = await mkdtemp(join(tmpdir(), 'one-source-'))
const contentDir = join(folder, 'content')
let root = new URL('file:///')

const changes = [
  {
    what: 'a figure',
    edits: [
      { from: 'text: 20–40 sources', to: 'text: 21–43 sources' },
      { from: 'min: 20\n            max: 40', to: 'min: 21\n            max: 43' }
    ],
    before: '20–40 sources',
    after: '21–43 sources',
    places: ['/', '/cv/', '/cv.json', '/systems/', '/systems/realtime/', 'README']
  },
  {
    what: 'the role',
    edits: [{ from: 'role: Backend / Platform Engineer', to: 'role: Clockmaker' }],
    before: 'Backend / Platform Engineer',
    after: 'Clockmaker',
    places: ['/', '/cv/', '/cv.json', '/vasiliy-kotovskiy.vcf', 'README']
  },
  {
    what: 'an account',
    edits: [{ from: 'https://t.me/vaskadegama', to: 'https://t.me/other' }],
    before: 'https://t.me/vaskadegama',
    after: 'https://t.me/other',
    places: ['/', '/cv/', '/cv.json', '/vasiliy-kotovskiy.vcf', '/colophon/', 'README']
  }
]

beforeAll(async () => {
  const profile = join(contentDir, 'profile.yaml')

  await cp(new URL('../../../content', import.meta.url), contentDir, {
    recursive: true,
    filter: (path) => !/(?:node_modules|tsconfig\.json)$/.test(path)
  })

  const edited = changes
    .flatMap(({ edits }) => edits)
    .reduce((text, { from, to }) => text.replace(from, to), await readFile(profile, 'utf8'))

  await writeFile(profile, edited)

  const { outDir, output, succeeded } = await buildSite({ CONTENT_DIR: contentDir, CHROME_PATH: '' })

  expect(succeeded, output).toBe(true)
  root = pathToFileURL(`${outDir}/`)
}, 300_000)

afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(root, { recursive: true, force: true })
})

describe.each(changes)('changing $what in the profile', ({ before, after, places }) => {
  test.each(places)('changes it in %s', async (place) => {
    const text = place === 'README' ? readmeOf(contentDir, Date.now()) : await builtFile(place, root)

    expect(text.replaceAll('\r\n ', '')).toContain(after)
    expect(text.replaceAll('\r\n ', '')).not.toContain(before)
  })
})

test('without a browser there is neither a PDF nor a link to it', async () => {
  expect(await builtFile('/cv/', root)).not.toContain('.pdf')
  await expect(builtFile('/vasiliy-kotovskiy.pdf', root)).rejects.toThrow('ENOENT')
})
