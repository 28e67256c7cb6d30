import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

async function run(...args: string[]) {
  const program = join(import.meta.dirname, 'allocator.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-semi-space-size=1', program, ...args])

  return JSON.parse(stdout) as { allocated: number; stored: number; minor: number[]; other: number[] }
}

test('one record in five is stored, and most collections are young ones', async () => {
  const { allocated, stored, minor, other } = await run('1000000', '5', '100000', '500')

  assert.equal(stored, Math.ceil(allocated / 5))
  assert.ok(minor.length > other.length)
})

test('of infinitely many records one is stored, and large ones fill the young generation sooner', async () => {
  const [small, large] = await Promise.all(
    ['small', 'large'].map((kind) => run('100000', 'Infinity', '1', '300', kind))
  )

  assert.equal(small?.stored, 1)
  assert.ok((large?.minor.length ?? NaN) > (small?.minor.length ?? NaN))
})
