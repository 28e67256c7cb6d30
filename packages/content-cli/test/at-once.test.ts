import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { soleWriter } from '../src/changes/sole-writer.ts'
import { contentFolder, post } from '@zerodeps/content-check/test/content-folder'
import { contentProcess } from './content-process.ts'
import { content } from './run-content.ts'

const drafts = {
  'posts/a/index.mdx': post('Text.\n', 'draft: true\n'),
  'posts/b/index.mdx': post('[a](/posts/good-post/)\n', 'draft: true\n', 'Another post')
}

describe('two commands at once', () => {
  it.each([
    [
      ['publish', 'a'],
      ['publish', 'b'],
      [0, 0]
    ],
    [
      ['new', 'One title'],
      ['new', 'One title'],
      [0, 2]
    ],
    [
      ['move', 'good-post', 'better-post'],
      ['publish', 'b'],
      [0, 0]
    ],
    [
      ['move', 'good-post', 'better-post'],
      ['move', 'good-post', 'best-post'],
      [0, 2]
    ],
    [
      ['move', 'a', 'new-name'],
      ['new', 'New name'],
      [0, 2]
    ]
  ])('%j and %j leave what one after the other leaves', { timeout: 120_000 }, async (first, second, codes) => {
    const contentDir = contentFolder({ files: drafts })
    const ends = await Promise.all([contentProcess(contentDir, ...first), contentProcess(contentDir, ...second)])

    expect(ends.map(({ code }) => code).toSorted(), JSON.stringify(ends)).toEqual(codes)
    expect(await content(contentDir, 'check')).toEqual({ code: 0, out: 'nothing to mend\n', err: '' })
  })

  it('wait for one another, and for a dead one no longer', async () => {
    const contentDir = contentFolder()
    const first = spawn(process.execPath, [join(import.meta.dirname, 'keep-lock.ts'), contentDir])

    await once(first.stdout, 'data')

    const told = Promise.withResolvers<string>()
    const second = soleWriter(contentDir, { err: told.resolve, signal: new AbortController().signal })

    expect(await told.promise).toContain('waiting for another command')
    first.kill('SIGKILL')

    using _ = await second
  })

  it('wait no longer than they may, and end when they are told to', async () => {
    const contentDir = contentFolder()
    const err = () => undefined

    using _ = await soleWriter(contentDir, { err, signal: new AbortController().signal })

    await expect(soleWriter(contentDir, { err, signal: new AbortController().signal }, 1)).rejects.toThrow('for 1 ms')
    await expect(soleWriter(contentDir, { err, signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  })
})
