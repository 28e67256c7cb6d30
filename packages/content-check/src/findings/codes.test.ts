import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codes } from './codes.ts'

const root = join(import.meta.dirname, '../..')

it('the README has a row with an example for every code, and no other', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const rows = [
    ...readme.matchAll(
      /^\| `([a-z0-9-]+)`\s+\| (error|warning)(, allowable| until public)?\s+\| (\S.*?)\s+\| (\S.*?)\s+\|$/gm
    )
  ]

  expect(rows.map(([, code, severity, more = '']) => [code, severity, more])).toEqual(
    Object.entries(codes).map(([code, { severity, allowable, untilPublic }]) => [
      code,
      severity,
      allowable ? ', allowable' : untilPublic ? ' until public' : ''
    ])
  )
})

it('every code is expected by a test of the corpus', () => {
  const test = join(root, 'test')
  const texts = readdirSync(test, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'expected.json' || name === 'corpus-made.test.ts')
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n')

  expect(Object.keys(codes).filter((code) => !new RegExp(`["']${code}["']`).test(texts))).toEqual([
    'mdx-syntax',
    // The check runs nothing: the command that does finds these.
    'fence-run',
    'fence-printed',
    'session-command'
  ])
})
