import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { readmeOf } from '@zerodeps/content-cli/commands/export'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtFile } from './built-site.ts'

const site = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'one-source-'))
const contentDir = join(folder, 'content')
const build = `
  import { build } from 'astro'
  await build({ root: process.cwd(), outDir: process.env.OUT_DIR, cacheDir: process.env.CACHE_DIR, logLevel: 'error' })
`

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
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: site,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      CHROME_PATH: '',
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1'
    }
  })
}, 300_000)

afterAll(() => rm(folder, { recursive: true }))

describe.each(changes)('changing $what in the profile', ({ before, after, places }) => {
  test.each(places)('changes it in %s', async (place) => {
    const text =
      place === 'README'
        ? readmeOf(contentDir, Date.now())
        : await builtFile(place, pathToFileURL(`${join(folder, 'dist')}/`))

    expect(text.replaceAll('\r\n ', '')).toContain(after)
    expect(text.replaceAll('\r\n ', '')).not.toContain(before)
  })
})

test('without a browser there is neither a PDF nor a link to it', async () => {
  const root = pathToFileURL(`${join(folder, 'dist')}/`)

  expect(await builtFile('/cv/', root)).not.toContain('.pdf')
  await expect(builtFile('/vasiliy-kotovskiy.pdf', root)).rejects.toThrow('ENOENT')
})
