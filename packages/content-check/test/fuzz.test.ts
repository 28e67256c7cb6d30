import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { examine } from '../src/examine.ts'
import type { Folder } from '../src/files/folder.ts'

const good = readFileSync(join(import.meta.dirname, 'fixtures/base/posts/good-post/index.mdx'))
const folder: Folder = {
  collection: 'posts',
  name: 'good-post',
  file: 'posts/good-post',
  files: [],
  has: () => false,
  absolute: (path) => path,
  bytes: () => good,
  beside: () => folder
}

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '`',
    '```',
    '~~~',
    '---\n',
    '\n\n',
    '\t',
    '    ',
    '"',
    "'",
    '{/*',
    '*/}',
    '<!--',
    '[',
    '](',
    '![',
    '[^1]',
    '[^1]: '
  ],
  ...[
    '<Callout kind="note">',
    '</Callout>',
    '<Tabs>',
    '<Tab',
    '<Bench name="',
    '<>',
    '</>',
    'import ',
    'export ',
    '{...',
    '={',
    '$$',
    '|',
    '|-|',
    '> ',
    '- ',
    '# '
  ],
  ...[
    '&amp;',
    '&#0;',
    '\\',
    '\0',
    '\u202e',
    '\ud800',
    '𝕏',
    'é',
    '\r',
    '\r\n',
    '\ufeff',
    '*',
    '**',
    '_',
    '~~',
    ': ',
    '&a',
    '*a',
    '!!',
    '? ',
    '- - -',
    '#region',
    '%'
  ]
)

const mutation = fc.record({
  at: fc.nat(good.length),
  cut: fc.integer({ min: 0, max: 40 }),
  insert: fc.array(pieces, { maxLength: 6 })
})
const bytes = fc.record({ at: fc.nat(good.length), value: fc.uint8Array({ minLength: 1, maxLength: 4 }) })

it.each([
  ['a few words of MDX and YAML', fc.array(mutation, { minLength: 1, maxLength: 5 }).map(mutated)],
  ['a few bytes', fc.array(bytes, { minLength: 1, maxLength: 5 }).map(overwritten)],
  [
    'nothing but marks',
    fc.array(pieces, { maxLength: 200 }).map((all) => Buffer.from(`---\ntitle: x\n---\n${all.join('')}`))
  ],
  [
    'front matter of marks',
    fc.array(pieces, { maxLength: 60 }).map((all) => Buffer.from(`---\ntitle: ${all.join('')}\n---\n\nText.\n`))
  ]
])('a good post with %s changed gives findings inside the file, or none', { timeout: 120_000 }, async (_, sources) => {
  await fc.assert(
    fc.asyncProperty(sources, async (source) => {
      const { findings } = await examine({ ...folder, bytes: () => source })
      const lines = source.toString().split('\n')

      for (const { line, column, message, hint } of findings) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(`${message}${hint}`).not.toMatch(/undefined|\[object|\n\s+at /)
      }
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 1_500) }
  )
})

function mutated(mutations: readonly { at: number; cut: number; insert: string[] }[]): Buffer {
  return Buffer.from(
    mutations.reduce(
      (text, { at, cut, insert }) => text.slice(0, at) + insert.join('') + text.slice(at + cut),
      good.toString()
    )
  )
}

function overwritten(changes: readonly { at: number; value: Uint8Array }[]): Buffer {
  const copy = Buffer.from(good)

  for (const { at, value } of changes) {
    copy.set(value.subarray(0, copy.length - at), at)
  }

  return copy
}
