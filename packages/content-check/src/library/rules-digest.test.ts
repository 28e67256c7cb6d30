import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, it } from 'vitest'
import { rulesDigest } from './rules-digest.ts'

it('another rule, another schema and another package give another digest, and nothing else does', () => {
  const root = mkdtempSync(join(tmpdir(), 'rules-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const digest = () => rulesDigest(pathToFileURL(`${root}/`))

  onTestFinished(() => rmSync(root, { recursive: true }))
  write('packages/content-check/src/rules/links.ts', 'a')
  write('packages/content-schema/src/post.ts', 'b')
  expect(digest()).toBeUndefined()
  write('node_modules/.pnpm/lock.yaml', 'c')

  const seen = new Set([digest()])

  for (const change of [
    () => write('packages/content-check/src/rules/links.ts', 'A'),
    () => write('packages/content-check/src/rules/new.ts', ''),
    () =>
      renameSync(
        join(root, 'packages/content-check/src/rules/new.ts'),
        join(root, 'packages/content-check/src/new.ts')
      ),
    () => write('packages/content-schema/src/post.ts', 'B'),
    () => write('node_modules/.pnpm/lock.yaml', 'C')
  ]) {
    change()
    expect(seen).not.toContain(digest())
    seen.add(digest())
  }

  const last = digest()

  write('packages/content-check/src/rules/links.test.ts', 'A test.')
  write('packages/content-check/README.md', 'Words.')
  expect(digest()).toBe(last)
})

it('this repository says what is installed', () => {
  expect(rulesDigest()).toMatch(/^[\w-]{43}$/)
})
