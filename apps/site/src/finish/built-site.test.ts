import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { write } from './built-site.ts'

const MEMORY = '/dev/shm'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-site-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a file that is kept elsewhere is the same file, and stays as it is when the site gets another', async () => {
  const kept = keptIn(folder)

  await write(folder, { path: '/page.br', content: kept })
  expect(statSync(join(folder, 'page.br')).ino).toBe(statSync(kept).ino)

  await write(folder, { path: '/page.br', content: 'another' })
  expect(readFileSync(join(folder, 'page.br'), 'utf8')).toBe('another')
  expect(readFileSync(kept, 'utf8')).toBe('kept')
})

test('a file on another file system is copied', async (context) => {
  const memory = statSync(MEMORY, { throwIfNoEntry: false })

  context.skip(memory === undefined || memory.dev === statSync(tmpdir()).dev, `${MEMORY} is no other file system`)

  const elsewhere = mkdtempSync(join(MEMORY, 'kept-'))

  try {
    await write(folder, { path: '/page.br', content: keptIn(elsewhere) })
  } finally {
    rmSync(elsewhere, { recursive: true })
  }

  expect(readFileSync(join(folder, 'page.br'), 'utf8')).toBe('kept')
})

function keptIn(place: string): URL {
  writeFileSync(join(place, 'kept'), 'kept')

  return pathToFileURL(join(place, 'kept'))
}
