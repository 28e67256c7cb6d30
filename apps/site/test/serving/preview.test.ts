import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { swap } from '../../src/finish/swap.ts'
import { freePort } from '../port.ts'
import type { Server } from './nginx.ts'
import { startPreview } from './start-preview.ts'

let root = ''
let server: Server

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'preview-'))
  make('dist', 'a')
  server = await startPreview(join(root, 'dist'))
})

afterEach(async () => {
  await server.stop()
  rmSync(root, { recursive: true })
})

it('each answer comes whole from one build, however often another takes its place', { timeout: 60_000 }, async () => {
  const swaps = (async () => {
    for (const name of Array.from({ length: 100 }, (_, index) => 'abcdefghij'.charAt(index % 10))) {
      make('dist.next', name)
      await swap(join(root, 'dist.next'), join(root, 'dist'))
    }

    return 'over'
  })()
  const seen = new Set<string>()
  let state = 'under way'

  void swaps.then((over) => (state = over))

  while (state !== 'over') {
    const answer = await fetch(`${server.url}/`)
    const text = await answer.text()

    expect([answer.status, text.slice(0, 80)]).toEqual([200, text.charAt(0).repeat(80)])
    expect([answer.headers.get('x-build'), text.length]).toEqual([text.charAt(0), lengthOf(text.charAt(0))])
    seen.add(text.charAt(0))
  }

  await swaps
  expect(seen.size).toBeGreaterThan(1)
})

it('with no build it says so, and answers once there is one again', async () => {
  renameSync(join(root, 'dist'), join(root, 'away'))

  const none = await fetch(`${server.url}/`)

  expect([none.status, await none.text()]).toEqual([503, expect.stringContaining('build it first')])

  renameSync(join(root, 'away'), join(root, 'dist'))
  expect((await fetch(`${server.url}/`)).status).toBe(200)
})

it('a swap that was cut off leaves it the build before', async () => {
  renameSync(join(root, 'dist'), join(root, 'dist.previous'))

  expect((await fetch(`${server.url}/`)).status).toBe(200)
})

it('of a port that is taken it says in one sentence which is free', async () => {
  const port = await freePort()
  const other = createServer().listen(Number(port), '127.0.0.1')

  await once(other, 'listening')

  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/serving/preview.ts', '--port', port], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8'
  })
  const [, next = ''] = /^Port \d+ is taken: try --port (\d+)\.\n$/.exec(stderr) ?? []

  other.close()
  expect([status, stdout]).toEqual([1, ''])
  expect(Number(next)).toBeGreaterThan(Number(port))
})

/** A build whose page and headers tell which one it is. */
function make(folder: string, name: string) {
  mkdirSync(join(root, folder, '.hosts'), { recursive: true })
  writeFileSync(join(root, folder, 'index.html'), name.repeat(lengthOf(name)))
  writeFileSync(
    join(root, folder, '.hosts/answers.json'),
    JSON.stringify({ headers: [{ pattern: '/*', headers: { 'X-Build': name } }], redirects: {}, gone: [] })
  )
}

function lengthOf(name: string) {
  return name.charCodeAt(0) * 1000
}
