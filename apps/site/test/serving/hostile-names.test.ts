import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { builtSite, write } from '../../src/finish/built-site.ts'
import { hosts } from '../../src/finish/hosts.ts'
import { hasNginx, startNginx } from './nginx.ts'

const names = [
  'plain.ts',
  'a space.ts',
  'a;semicolon.ts',
  'a$uri.ts',
  'a"quote.ts',
  "an'apostrophe.ts",
  'a\\backslash.ts',
  'a{brace}.ts',
  'a#hash.ts',
  '~tilde.ts',
  'a%20escape.ts',
  'ё.ts',
  'twin.ts',
  'Twin.ts',
  'a(b) [c].ts',
  'A(b) [c].ts',
  'b\\"$;{ё}.ts',
  'B\\"$;{ё}.ts'
]

it.skipIf(!hasNginx())('nginx starts whatever the names beside a moved post are, and leads to each', async () => {
  const nginx = await startNginx(await movedPost())

  onTestFinished(() => nginx.stop())

  for (const name of names) {
    const moved = await fetch(`${nginx.url}/posts/old/examples/${encodeURIComponent(name)}`, { redirect: 'manual' })
    const location = new URL(moved.headers.get('location') ?? '', nginx.url)

    expect([name, moved.status, location.pathname]).toEqual([
      name,
      301,
      `/posts/new/examples/${encodeURIComponent(name)}`
    ])
    expect(await (await fetch(location)).text()).toBe(name)
  }
})

/** A site of one post, which moved, with files of these names beside it. Each holds its name. */
async function movedPost(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'site')
  const pages = ['index.html', '404.html', '410.html', 'posts/new/index.html']

  onTestFinished(() => rmSync(dirname(folder), { recursive: true, force: true }))

  for (const file of [...pages, ...names.map((name) => `posts/new/examples/${name}`)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), file.slice(file.lastIndexOf('/') + 1))
  }

  const ledger = { '/posts/old/': { redirect: '/posts/new/' } }
  const facts = { ledger, scheduled: new Set<string>(), isPreloaded: false, machineTexts: [] }

  for await (const change of hosts(await builtSite(folder), facts)) {
    await write(folder, change)
  }

  return folder
}
