import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../src/check.ts'
import { examine } from '../src/examine.ts'
import { readFolders, type Folder } from '../src/files/folder.ts'
import { keptEntries } from '../src/library/kept-entries.ts'
import { nowMs } from './clock.ts'
import { contentFolder, post } from './content-folder.ts'

const recording = readFileSync(join(import.meta.dirname, 'fixtures/base/posts/good-post/bench/eviction.json'), 'utf8')
const profile = readFileSync(join(import.meta.dirname, '../../../content/profile.yaml'), 'utf8')
const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
const body = `![A dot](./dot.png)

A [heading](/posts/good-post/#conditions), [code](/posts/good-post/examples/evict.ts), [a card](/ada.vcf), <Num of="eviction/fresh/1000">12 ns</Num> and \`bench/eviction.json\`.

<Bench name="eviction" caption="Time per eviction" />

Elsewhere <Num of="/posts/good-post/eviction/fresh/1000">12 ns</Num>.

<Snippet file="a.ts" region="kept" />
`

describe('what is kept is what an examination would find', () => {
  it('after an edit of anything that it depends on', { timeout: 60_000 }, async () => {
    const contentDir = contentFolder({
      files: {
        'posts/a/index.mdx': post(body, 'draft: true\naliases: [old]\n'),
        'posts/a/dot.png': await pixel.png().toBuffer(),
        'posts/a/examples/a.ts': '// #region kept\nconst a = 1\n// #endregion kept\n',
        'posts/a/bench/eviction.json': recording,
        'posts/a/bench/eviction.bench.ts': 'export {}\n',
        'projects/p/index.mdx': '---\ntitle: p\n---\n\nText.\n',
        'projects/p/facts.yaml': 'version: 1\n'
      }
    })
    const path = (file: string) => join(contentDir, file)
    const edit = (file: string, from: string | RegExp, to: string) => () => {
      const text = readFileSync(path(file), 'utf8')

      expect(text).toMatch(from)
      writeFileSync(path(file), text.replace(from, to))
    }
    const edits: (() => unknown)[] = [
      edit('posts/a/index.mdx', 'A [heading]', 'A A [heading]'),
      edit('posts/a/index.mdx', 'draft: true\n', ''),
      edit('posts/a/index.mdx', 'tags: [v8]', 'tags: [v9]'),
      edit('posts/a/index.mdx', 'published: 2026-11-01', 'published: 2026-11-02\nupdated: 2027-01-01'),
      edit('posts/a/examples/a.ts', '#region kept', '#region lost'),
      edit('posts/a/bench/eviction.json', /"samples": \[/, '"samples": [900, '),
      edit('posts/a/bench/eviction.json', /\}\s*$/, ''),
      () => rmSync(path('posts/a/bench/eviction.bench.ts')),
      () => writeFileSync(path('posts/a/dot.png'), 'no picture'),
      async () =>
        pixel
          .withExif({ IFD0: { Copyright: 'x' } })
          .png()
          .toFile(path('posts/a/dot.png')),
      () => renameSync(path('posts/a/dot.png'), path('posts/a/dash.png')),
      () => writeFileSync(path('posts/a/notes.txt'), ''),
      edit('posts/good-post/bench/eviction.json', '[11, 12, 14]', '[11, 21, 24]'),
      edit('posts/good-post/index.mdx', '## Conditions {/* #conditions */}', '## The conditions'),
      () => rmSync(path('posts/good-post/examples/evict.ts')),
      edit('projects/p/facts.yaml', 'version: 1', 'versoin: 1'),
      // From here on its examples are those of another post.
      edit('posts/a/index.mdx', 'aliases: [old]', 'translationOf: no-post'),
      edit('tags.yaml', 'v8:', 'v9:'),
      edit('series.yaml', '{}', 's: { name: A series, description: One that no post is a part of, not even this. }'),
      edit('permalinks.json', '"published": "2026-11-01", "id"', '"published": "2026-10-31", "id"'),
      edit('permalinks.json', /\n\}\n$/, ',\n  "/posts/x/": { "redirect": "/posts/y/" }\n}\n'),
      () => writeFileSync(path('profile.yaml'), profile.replace(/^slug: .*$/m, 'slug: ada')),
      () => cpSync(path('posts/a'), path('posts/b'), { recursive: true }),
      () => renameSync(path('posts/a'), path('posts/Other name')),
      () => rmSync(path('posts/b'), { recursive: true })
    ]
    const keptIn = path('kept.json')
    let before = await checkContent({ contentDir, nowMs })

    for (const [index, make] of edits.entries()) {
      await checkContent({ contentDir, nowMs, keptIn })
      await make()

      const fresh = await checkContent({ contentDir, nowMs })

      expect(fresh, `edit ${index + 1}`).not.toEqual(before)
      expect(await checkContent({ contentDir, nowMs, keptIn }), `edit ${index + 1}`).toEqual(fresh)
      before = fresh
    }
  })

  it('by whatever rules: others examine everything again', async () => {
    const { contentDir, keptIn, examined } = watched()

    expect(await examined('some rules')).toEqual(['good-post'])
    expect(await examined('some rules')).toEqual([])
    expect(await examined('other rules')).toEqual(['good-post'])
    expect(await checkContent({ contentDir, nowMs, keptIn })).toEqual([])
  })

  it('and not what was saved for the time that it took', async () => {
    const { contentDir, examined } = watched()
    const file = join(contentDir, 'posts/good-post/index.mdx')
    const text = readFileSync(file)

    await examined('rules', () => writeFileSync(file, post()))
    writeFileSync(file, text)

    expect(await examined('rules')).toEqual(['good-post'])
  })

  it('and what looked at files beyond the folders of the content is looked at again', async () => {
    const { examined } = watched()

    await examined('rules', (folder) => folder.absolute('bench/../../other.ts'))

    expect(await examined('rules')).toEqual(['good-post'])
  })

  it('and what may have been the moment is looked at again', async () => {
    const { contentDir, examined } = watched()

    writeFileSync(join(contentDir, 'posts/good-post/dot.png'), 'no picture')
    writeFileSync(join(contentDir, 'posts/good-post/index.mdx'), post('![A dot](./dot.png)\n'))
    await examined('rules')

    expect(await examined('rules')).toEqual(['good-post'])
  })
})

describe('the file of what is kept', () => {
  it.each([
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10))],
    ['of another shape', (file: string) => writeFileSync(file, '[["a", {}]]')],
    ['lost', (file: string) => rmSync(file)]
  ])('%s costs one examination', async (_, harm) => {
    const { keptIn, examined } = watched()

    await examined('rules')
    harm(keptIn)

    expect(await examined('rules')).toEqual(['good-post'])
    expect(await examined('rules')).toEqual([])
  })

  it('that cannot be written changes no finding', async () => {
    const { contentDir, keptIn } = watched()

    mkdirSync(keptIn)
    expect(await checkContent({ contentDir, nowMs, keptIn })).toEqual([])
    expect(await checkContent({ contentDir, nowMs, keptIn: join(contentDir, 'tags.yaml/kept.json') })).toEqual([])
  })

  it('is whole, however many processes write it at once', { timeout: 60_000 }, async () => {
    const { contentDir, keptIn } = watched({ 'posts/a/index.mdx': post('A <b>fault</b>.\n', 'draft: true\n') })
    const script = `
      import { checkContent } from '${new URL('../src/check.ts', import.meta.url)}'
      const findings = await checkContent(${JSON.stringify({ contentDir, nowMs, keptIn })})
      console.log(JSON.stringify(findings))`
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    const said = await Promise.all([run(), run(), run()])
    const fresh = await checkContent({ contentDir, nowMs })

    expect(said.map(({ stdout }): unknown => JSON.parse(stdout))).toEqual([fresh, fresh, fresh])
    expect(readdirSync(contentDir).filter((name) => name.startsWith('kept.json'))).toEqual(['kept.json'])
    expect(await checkContent({ contentDir, nowMs, keptIn })).toEqual(fresh)
  })

  it('forgets entries that are gone', async () => {
    const { contentDir, keptIn, examined } = watched({ 'posts/a/index.mdx': post() })

    await examined('rules')

    const size = readFileSync(keptIn, 'utf8').length

    rmSync(join(contentDir, 'posts/a'), { recursive: true })
    await examined('rules')

    expect(readFileSync(keptIn, 'utf8').length).toBeLessThan(size)
  })
})

/** Content of which `examined` names the posts that were not kept; `meanwhile` happens before each is examined. */
function watched(files: Readonly<Record<string, string>> = {}) {
  const contentDir = contentFolder({ files })
  const keptIn = join(contentDir, 'kept.json')

  return {
    contentDir,
    keptIn,
    examined: async (rules: string, meanwhile: (folder: Folder) => void = () => undefined) => {
      const names: string[] = []
      const examineAndSay = async (folder: Folder) => {
        names.push(folder.name)
        meanwhile(folder)

        return examine(folder)
      }
      const { examined, save } = keptEntries(examineAndSay, keptIn, rules)

      for (const folder of readFolders(contentDir, 'posts').folders) {
        await examined(folder)
      }

      save()

      return names
    }
  }
}
