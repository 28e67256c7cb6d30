import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { builtSite, pagesOf } from '../../src/finish/built-site.ts'
import { manifestPath } from '../../src/finish/manifest.ts'
import { keptFilesPath, type Manifest } from '../../src/serving/kept-files.ts'
import { SHIPPED_PACKAGES } from '../../src/finish/measured-site.ts'
import { inlineElements } from '../../src/serving/inline.ts'
import { isStoredForm } from '../../src/serving/stored-forms.ts'
import { dist } from './moved-site.ts'

const site = resolve(import.meta.dirname, '../..')
const built = await builtSite(dist)
const text = (path: string) => readFileSync(join(dist, path), 'utf8')

describe('a finished site', () => {
  it('is listed file by file with size and hash', () => {
    const files: Manifest = JSON.parse(text(manifestPath))
    const actual = built.paths
      .filter((path) => path !== manifestPath && path !== keptFilesPath)
      .map((path) => {
        const content = readFileSync(join(dist, path))

        return [path, { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }]
      })

    expect(files).toEqual(Object.fromEntries(actual))
  })

  it('lists for everyone the hashed files of its pages and feeds, and no others', () => {
    const files: Manifest = JSON.parse(text(manifestPath))
    const kept: Manifest = JSON.parse(text(keptFilesPath))
    const hashed = Object.entries(files).filter(([path]) => /^\/(_astro|pictures)\/[^.]+(?:\.[^.]+)+$/.test(path))

    // No post of the site is unlisted; test/changed/visibility.test.ts shows what is left out for one.
    expect(kept).toEqual(Object.fromEntries(hashed.filter(([path]) => !isStoredForm(path))))
  })

  it('has compressed forms that unpack to the file', () => {
    const unpack = { br: brotliDecompressSync, gz: gunzipSync }
    const compressed = built.paths.filter((path) => path.endsWith('.br')).map((path) => path.slice(0, -3))

    expect(compressed).toEqual(expect.arrayContaining(pagesOf(built).filter((path) => !path.startsWith('/.hosts'))))

    for (const path of compressed) {
      const plain = readFileSync(join(dist, path))
      const forms = built.paths
        .filter((other) => other.startsWith(`${path}.`))
        .map((form) => form.slice(path.length + 1))

      expect(forms.toSorted(), path).toEqual(Object.keys(unpack))

      for (const [ending, unpacked] of Object.entries(unpack)) {
        expect(unpacked(readFileSync(join(dist, `${path}.${ending}`))).equals(plain), `${path}.${ending}`).toBe(true)
      }
    }
  })

  it('allows every inline script and style of every page and flame graph by its hash, and no other', () => {
    const policy = text('.hosts/answers.json')
    const flameGraphs = built.paths.filter((path) => /^\/posts\/.*\.svg$/.test(path))
    const documents = [...pagesOf(built), ...flameGraphs]
    const hashes = new Set(documents.flatMap((path) => inlineElements(text(path)).map(({ hash }) => hash)))

    expect(flameGraphs).not.toEqual([])

    expect(new Set(policy.match(/'sha256-[^']+'/g))).toEqual(hashes)
    expect(policy).not.toContain("'unsafe")
  })

  it('names the hash of every script that a page loads', () => {
    for (const path of pagesOf(built).filter((page) => !page.startsWith('/.hosts'))) {
      for (const [, source = '', rest = ''] of text(path).matchAll(/<script[^>]*\ssrc="([^"]+)"([^>]*)>/g)) {
        const hash = createHash('sha256')
          .update(readFileSync(join(dist, source)))
          .digest('base64')

        expect(rest, path).toContain(`integrity="sha256-${hash}"`)
      }
    }
  })

  it('keeps within the limits of every host', () => {
    const headers = text('.hosts/cloudflare/_headers').split('\n')

    expect(headers.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
    expect(Math.max(...headers.map((line) => line.length))).toBeLessThanOrEqual(2000)
  })
})

describe('a build that goes wrong', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'finish-'))

    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist/index.html'), 'the last good one')
    cpSync(dist, join(folder, 'next'), { recursive: true })

    const made = ['.hosts', keptFilesPath, ...built.paths.filter(isStoredForm)]

    for (const path of made) {
      rmSync(join(folder, 'next', path), { recursive: true })
    }

    // As Astro leaves it, before the first step.
    writeFileSync(next(SHIPPED_PACKAGES), '[]')
    mkdirSync(join(folder, 'next/410'))
    cpSync(join(dist, '410.html'), join(folder, 'next/410/index.html'))

    return () => {
      rmSync(folder, { recursive: true })
    }
  })

  const next = (path: string) => join(folder, 'next', path)
  const page = 'posts/index.html'

  it.each<[string, () => unknown, string]>([
    [
      'a fault in a page',
      () => {
        append('<p onclick="a()">x</p>')
      },
      `/${page}: the policy refuses onclick="a()"`
    ],
    [
      'a page that no file answers',
      () => {
        rmSync(next(page))
      },
      '`/posts/` was published'
    ],
    [
      'a page that the ledger does not know',
      () => {
        cpSync(next('posts'), next('secret'), { recursive: true })
      },
      'the ledger does not know `/secret/`'
    ]
  ])('%s stops it, and the last good site stays', { timeout: 60_000 }, (_, spoil, message) => {
    spoil()

    const { status, stderr } = finish()

    expect(stderr).toContain(message)
    expect(stderr).toContain('the last good one stays')
    expect([status, readFileSync(join(folder, 'dist/index.html'), 'utf8')]).toEqual([1, 'the last good one'])
  })

  it('after a swap that was cut off, the one that is stopped puts the last good site back', { timeout: 60_000 }, () => {
    renameSync(join(folder, 'dist'), join(folder, 'dist.previous'))
    rmSync(next(page))

    const { status, stderr } = finish()

    expect([status, stderr]).toEqual([1, expect.stringContaining('the last good one stays')])
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one')
    expect(existsSync(join(folder, 'dist.previous'))).toBe(false)
  })

  it(
    'killed in the middle, it leaves the last good site, and the next one takes its place',
    { timeout: 120_000 },
    async () => {
      const child = spawn(process.execPath, ['src/finish/finish.ts', next(''), join(folder, 'dist')], { cwd: site })

      while (!existsSync(next('.hosts')) && child.exitCode === null) {
        await new Promise((wake) => setTimeout(wake, 10))
      }

      child.kill('SIGKILL')
      await new Promise((done) => child.once('exit', done))
      expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one')

      rmSync(next('.hosts'), { recursive: true })
      rmSync(next(keptFilesPath), { force: true })
      writeFileSync(next(SHIPPED_PACKAGES), '[]')
      mkdirSync(next('410'), { recursive: true })
      cpSync(join(dist, '410.html'), next('410/index.html'))

      for (const path of (await builtSite(next(''))).paths.filter(isStoredForm)) {
        rmSync(next(path))
      }

      expect(finish().status).toBe(0)
      expect((await builtSite(join(folder, 'dist'))).paths).toEqual(built.paths)
      expect(existsSync(next(''))).toBe(false)
    }
  )

  function finish() {
    return spawnSync(process.execPath, ['src/finish/finish.ts', next(''), join(folder, 'dist')], {
      cwd: site,
      encoding: 'utf8'
    })
  }

  function append(addition: string) {
    writeFileSync(next(page), `${readFileSync(next(page), 'utf8')}${addition}`)
  }
})
