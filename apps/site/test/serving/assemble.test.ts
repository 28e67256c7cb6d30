import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assemble, folderHosts, keepLiveAssets } from '../../src/serving/assemble.ts'
import { inlineElements } from '../../src/serving/inline.ts'
import { preview } from '../../src/serving/preview.ts'
import { dist, movedSite } from './moved-site.ts'

const root = mkdtempSync(join(tmpdir(), 'assemble-'))
let site = ''

beforeAll(async () => {
  site = await movedSite()
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

it.each(folderHosts)('the folder for %s has the site and nothing that only other hosts read', (host) => {
  const folder = join(root, host)

  assemble(host, site, folder)

  expect(existsSync(join(folder, 'index.html'))).toBe(true)
  expect(
    ['.hosts', 'files.json', 'index.html.br', 'index.html.gz'].filter((path) => existsSync(join(folder, path)))
  ).toEqual([])
  expect(existsSync(join(folder, '_headers'))).toBe(host !== 'github-pages')
  expect(existsSync(join(folder, 'posts/old-name/index.html'))).toBe(host === 'github-pages')
})

it('on GitHub Pages every page carries its policy first, with the hash of all that it runs', () => {
  const folder = join(root, 'github-pages')

  for (const path of ['index.html', '404.html', 'posts/index.html', 'posts/old-name/index.html']) {
    const html = readFileSync(join(folder, path), 'utf8')
    const [, policy = ''] = /<head[^>]*><meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html) ?? []

    expect(policy, path).toContain("default-src 'none'")
    expect(
      inlineElements(html).filter(({ hash }) => !policy.includes(hash)),
      path
    ).toEqual([])
  }
})

it('what the live release has under a hash goes into the next one, if it is as that release made it', async () => {
  const live = join(root, 'live')
  const folder = join(root, 'next')

  cpSync(dist, live, { recursive: true })

  const files = JSON.parse(readFileSync(join(live, 'kept-files.json'), 'utf8'))

  writeFileSync(join(live, '_astro/old.js'), 'old')
  files['/_astro/old.js'] = { bytes: 3, sha256: 'cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4' }
  writeFileSync(join(live, '_astro/forged.js'), 'forged')
  files['/_astro/forged.js'] = { bytes: 6, sha256: '0'.repeat(64) }
  files['/_astro/../../escape.js'] = { bytes: 6, sha256: '0'.repeat(64) }
  writeFileSync(join(live, 'kept-files.json'), JSON.stringify(files))
  assemble('netlify', dist, folder)

  const server = createServer(preview(live)).listen(0, '127.0.0.1')
  const address = await new Promise((resolve) =>
    server.once('listening', () => {
      resolve(server.address())
    })
  )
  const port = typeof address === 'object' && address !== null && 'port' in address ? address.port : 0

  await keepLiveAssets(`http://127.0.0.1:${port}`, folder)
  server.closeAllConnections()
  server.close()

  expect(readFileSync(join(folder, '_astro/old.js'), 'utf8')).toBe('old')
  expect([join(folder, '_astro/forged.js'), join(root, 'escape.js')].filter((path) => existsSync(path))).toEqual([])
})
