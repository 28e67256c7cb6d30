import { EventEmitter, once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { tellSaves } from './watched-content.ts'

const TIMEOUT_MS = 60_000

it(
  'what is added, changed, moved and removed is told file by file, and once; its text changes with it',
  { timeout: TIMEOUT_MS },
  async () => {
    const { path, told } = watching()
    const steps: [() => void, readonly string[]][] = [
      [() => writeFileSync(path('posts/a/index.mdx'), 'b'), ['change posts/a/index.mdx']],
      [
        () => writeFileSync(path('posts/a/examples/b.ts'), ''),
        ['add posts/a/examples/b.ts', 'change posts/a/index.mdx']
      ],
      [() => renameSync(path('aside'), path('posts/a/index.mdx')), ['change posts/a/index.mdx', 'unlink aside']],
      [() => rmSync(path('posts/a/examples/b.ts')), ['change posts/a/index.mdx', 'unlink posts/a/examples/b.ts']],
      [
        () => renameSync(path('posts/a'), path('posts/b')),
        [
          'add posts/b/examples/a.ts',
          'add posts/b/index.mdx',
          'unlink posts/a/examples/a.ts',
          'unlink posts/a/index.mdx'
        ]
      ],
      [() => rmSync(path('posts/b'), { recursive: true }), ['unlink posts/b/examples/a.ts', 'unlink posts/b/index.mdx']]
    ]

    for (const [step, expected] of steps) {
      const files = (await told(step)).filter((said) => !said.includes('Dir'))

      expect(files.toSorted(), String(step)).toEqual(expected)
    }
  }
)

it('a folder without a file is told, since the check has something to say of it', { timeout: TIMEOUT_MS }, async () => {
  const { path, told } = watching()

  expect(await told(() => mkdirSync(path('posts/c')))).toEqual(['addDir posts/c'])
  expect(await told(() => rmdirSync(path('posts/c')))).toContain('unlinkDir posts/c')
})

/** A post in a folder that is watched, and what a watcher tells next of what is done there. */
function watching() {
  const content = mkdtempSync(join(tmpdir(), 'watched-'))
  const path = (name: string): string => join(content, name)
  const watcher = new EventEmitter()
  const ended = new AbortController()

  onTestFinished(() => {
    ended.abort()
    rmSync(content, { recursive: true })
  })
  mkdirSync(path('posts/a/examples'), { recursive: true })
  writeFileSync(path('posts/a/index.mdx'), 'a')
  writeFileSync(path('posts/a/examples/a.ts'), '')
  writeFileSync(path('aside'), 'c')
  void tellSaves(content, watcher, ended.signal)

  return {
    path,
    told: async (step: () => void): Promise<string[]> => {
      const told: string[] = []
      const hear = (event: string, file: string): unknown => told.push(`${event} ${relative(content, file)}`)
      const first = once(watcher, 'all')

      watcher.on('all', hear)
      step()
      await first
      watcher.off('all', hear)

      return told
    }
  }
}
