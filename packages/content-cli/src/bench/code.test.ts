import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { expect, it } from 'vitest'
import { codeOf } from './code.ts'

const path = 'bench/eviction.bench.ts'

it('a recording names the commit that has its code, and none where there is no such commit', () => {
  const contentDir = contentFolder()
  const git = (...args: string[]) => execFileSync('git', args, { cwd: contentDir, encoding: 'utf8' }).trim()
  const folder = { absolute: (file: string) => join(contentDir, 'posts/good-post', file) }
  const code = () => codeOf(folder, path)

  expect(code().commit).toBeUndefined()

  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'first')

  const committed = code()

  expect(committed.commit).toBe(git('rev-parse', 'HEAD'))
  expect(Object.keys(committed.script?.files ?? {})).toEqual([path])

  appendFileSync(join(contentDir, 'posts/good-post', path), 'process.exitCode = 0\n')

  expect(code().commit).toBeUndefined()
  expect(code().script?.code).not.toBe(committed.script?.code)
})

it('a recording names the version of each package that its code imports', () => {
  const folder = { absolute: (path: string) => join(import.meta.dirname, '../changes', path) }

  expect(codeOf(folder, 'yaml-edit.ts').packages).toEqual({
    prettier: expect.stringMatching(/^3\./),
    yaml: expect.stringMatching(/^2\./)
  })
})
