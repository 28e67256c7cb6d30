import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { kept } from './kept.ts'

const DAY_MS = 86_400_000
const made = () => Promise.resolve(Buffer.from('made'))
const never = () => Promise.reject(new Error('made again'))

test('what was made once is not made again, by this build or the next', async () => {
  const root = await newFolder()

  await kept('cards', root).of('a', made)

  expect((await kept('cards', root).of('a', never)).toString()).toBe('made')
})

test('asked for twice at one moment, it is made once', async () => {
  const files = kept('cards', await newFolder())
  let count = 0
  const counted = () => {
    count += 1

    return made()
  }

  await Promise.all([files.of('a', counted), files.of('a', counted)])

  expect(count).toBe(1)
})

test('what no build has used for a day is forgotten, and nothing else', async () => {
  const root = await newFolder()
  const files = kept('cards', root)
  const nowMs = Date.now()

  for (const key of ['idle', 'recent', 'used']) {
    await kept('cards', root).of(key, made)
  }

  await files.of('used', never)

  for (const key of ['idle', 'used']) {
    await utimes(new URL(`cards/${key}`, root), new Date(0), new Date(nowMs - 2 * DAY_MS))
  }

  await files.prune(nowMs)

  expect(await readdir(new URL('cards/', root))).toEqual(['recent', 'used'])
})

test('where nothing was ever made, nothing is forgotten', async () => {
  await expect(kept('cards', await newFolder()).prune()).resolves.toBeUndefined()
})

async function newFolder(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'))

  onTestFinished(() => rm(folder, { recursive: true }))

  return pathToFileURL(`${folder}/`)
}
