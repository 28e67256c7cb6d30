import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceOf } from './source.ts'

it.each([
  ['gone since it was listed', join(tmpdir(), 'no', 'such', 'file'), 'ENOENT: no such file or directory'],
  ['a folder by now', tmpdir(), 'EISDIR: illegal operation on a directory']
])('a file that is %s is a finding', (_, path, reason) => {
  expect(sourceOf(() => readFileSync(path))).toEqual({
    text: '',
    faults: [{ code: 'unreadable', line: 1, column: 1, message: `the file cannot be read: ${reason}` }]
  })
})

it('what is no fault of the file is no finding', () => {
  expect(() =>
    sourceOf(() => {
      throw new TypeError('a mistake of ours')
    })
  ).toThrow('a mistake of ours')
})
