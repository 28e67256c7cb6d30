import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { nowMs } from '../test/clock.ts'
import { contentFolder, post } from '../test/content-folder.ts'
import { savedFiles } from './files/saved-files.ts'
import { watchContent } from './watch.ts'

const sound = post('Text.\n', 'draft: true\n')
const other = post('Text.\n', 'draft: true\n', 'Another post')
const broken = post('# Big\n', 'draft: true\n')

it('what was just saved comes first, and nothing else is examined again', { timeout: 60_000 }, async () => {
  const { report, path } = watching({ 'posts/a/index.mdx': broken, 'posts/b/index.mdx': other })

  expect(await report(() => undefined)).toMatchObject({ files: ['posts/a/index.mdx'] })
  expect(await report(() => writeFileSync(path('posts/b/index.mdx'), broken))).toEqual({
    files: ['posts/b/index.mdx', 'posts/a/index.mdx'],
    again: ['posts/b']
  })
})

it(
  'a figure is judged again when the recording of another post that it names changes',
  { timeout: 60_000 },
  async () => {
    const figure = '<Num of="/posts/good-post/eviction/fresh/1000">12 ns</Num>.\n'
    const { report, path } = watching({ 'posts/a/index.mdx': post(figure, 'draft: true\n') })
    const recording = path('posts/good-post/bench/eviction.json')

    expect(await report(() => undefined)).toMatchObject({ files: [] })

    const { files, again } = await report(() => {
      writeFileSync(recording, readFileSync(recording, 'utf8').replace('[11, 12, 14]', '[11, 21, 24]'))
    })

    expect(files).toContain('posts/a/index.mdx')
    expect(again).toEqual(['posts/a', 'posts/good-post'])
  }
)

it('a save by writing aside and renaming is seen, every time', { timeout: 60_000 }, async () => {
  const { report, path } = watching({ 'posts/a/index.mdx': sound })
  const replace = (text: string) => () => {
    writeFileSync(path('posts/a/.index.mdx.swp'), text)
    renameSync(path('posts/a/.index.mdx.swp'), path('posts/a/index.mdx'))
  }

  await report(() => undefined)

  for (const [text, files] of [
    [broken, ['posts/a/index.mdx']],
    [sound, []],
    [broken, ['posts/a/index.mdx']]
  ] as const) {
    expect(await report(replace(text))).toEqual({ files, again: ['posts/a'] })
  }
})

it('goes on when files and folders vanish, move and turn into one another', { timeout: 60_000 }, async () => {
  const { report, path } = watching({ 'posts/a/index.mdx': broken, 'posts/b/index.mdx': other })
  const steps: [() => void, readonly string[]][] = [
    [() => undefined, ['posts/a/index.mdx']],
    [() => renameSync(path('posts/a'), path('posts/c')), ['posts/c/index.mdx']],
    [() => writeFileSync(path('posts/c/index.mdx'), sound), []],
    [() => rmSync(path('posts/b/index.mdx')), []],
    [() => mkdirSync(path('posts/b/index.mdx')), []],
    [() => writeFileSync(path('posts/b/index.mdx/notes.txt'), ''), ['posts/b']],
    [() => rmSync(path('posts/b'), { recursive: true }), []],
    [() => writeFileSync(path('posts/b'), ''), ['posts/b']],
    [() => rmSync(path('posts/b')), []],
    [() => mkdirSync(path('posts/d/examples'), { recursive: true }), []],
    [() => writeFileSync(path('posts/d/index.mdx'), broken), ['posts/d/index.mdx']],
    [() => renameSync(path('posts'), path('gone')), ['permalinks.json', 'tags.yaml']],
    [() => renameSync(path('gone'), path('posts')), ['posts/d/index.mdx']]
  ]

  for (const [step, expected] of steps) {
    expect(new Set((await report(step)).files), String(step)).toEqual(new Set(expected))
  }
})

it('outlives an editor that writes and deletes without pause', { timeout: 60_000 }, async () => {
  const { report, path, failures } = watching({ 'posts/a/index.mdx': sound })

  await report(() => undefined)

  for (let round = 0; round < 200; round++) {
    mkdirSync(path('posts/b/examples'), { recursive: true })
    writeFileSync(path('posts/b/index.mdx'), broken)
    await turn()
    rmSync(path('posts/b'), { recursive: true })
    await turn()
  }

  writeFileSync(path('posts/a/index.mdx'), broken)

  for (let said = await report(() => undefined); !said.files.includes('posts/a/index.mdx');) {
    said = await report(() => undefined)
  }

  expect(failures).toEqual([])
})

it('ends with a sentence when the content folder is gone', { timeout: 60_000 }, async () => {
  const { report, path, ended } = watching({})

  await report(() => undefined)
  rmSync(path(''), { recursive: true })
  await expect(ended).rejects.toThrow(/the content folder .* is gone/)
})

/** Content under watch. `report` makes a change and waits for what is said next; at first it is said unasked. */
function watching(files: Readonly<Record<string, string>>) {
  const contentDir = contentFolder({ files })
  const controller = new AbortController()
  const failures: string[] = []
  let next = Promise.withResolvers<Report>()
  const ended = watchContent({
    contentDir,
    saves: savedFiles(contentDir, controller.signal),
    nowMs: () => nowMs,
    onFindings: (findings, again) => {
      next.resolve({ files: [...new Set(findings.map(({ file }) => file))], again: [...again] })
    },
    onFailure: ({ message }) => failures.push(message)
  })

  onTestFinished(() => controller.abort())

  return {
    ended,
    failures,
    path: (file: string) => join(contentDir, file),
    report: async (change: () => void) => {
      change()

      const said = await next.promise

      next = Promise.withResolvers()

      return said
    }
  }
}

interface Report {
  readonly files: readonly string[]
  readonly again: readonly string[]
}
