import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeCertificate } from './certificate.ts'
import { dist } from './moved-site.ts'
import { hasPackage, withSbin } from '../installed.ts'
import { hasNginx } from './nginx.ts'

const prepare = resolve(import.meta.dirname, '../../../../deploy/nginx/prepare')
const root = mkdtempSync(join(tmpdir(), 'prepare-'))
const certificates = join(root, 'certificates')

afterAll(() => {
  rmSync(root, { recursive: true })
})

it.each([
  ['1.22.1', '', ['listen 127.0.0.9:8443 ssl http2 default_server;'], ['http2 on;', 'quic']],
  ['1.27.4', '--with-http_v3_module', ['http2 on;', 'listen 127.0.0.9:8443 quic', 'Alt-Svc'], ['ssl http2']],
  ['1.31.0', '', ['http2 on;'], ['quic', 'ssl http2']]
])('nginx %s %s speaks the protocols it knows', (version, options, present, absent) => {
  const listen = prepared(fakeNginx(version, options, []), 'listen.conf')

  expect(present.filter((text) => !listen.includes(text))).toEqual([])
  expect(absent.filter((text) => listen.includes(text))).toEqual([])
})

it.each([
  [['brotli'], 'brotli_static on;'],
  [[], 'gzip_static on;']
])('with the modules %j it serves the best of the forms', (modules, best) => {
  const compression = prepared(fakeNginx('1.27.4', '', modules), 'compression.conf')
    .trim()
    .split('\n')

  expect(compression.at(-1)).toBe(best)
})

it.skipIf(!hasNginx() || !hasPackage('openssl'))('the real nginx takes the configuration with TLS', () => {
  makeCertificate(certificates)
  prepared('nginx', 'listen.conf')

  const { stderr } = spawnSync('nginx', ['-t', '-p', join(root, 'run'), '-c', 'nginx.conf'], {
    encoding: 'utf8',
    env: withSbin
  })

  expect(stderr).toContain('syntax is ok')
})

function prepared(nginx: string, file: string): string {
  const { status, stderr } = spawnSync(prepare, [join(root, 'run'), dist, '127.0.0.9:8443', certificates], {
    encoding: 'utf8',
    env: { ...withSbin, NGINX: nginx }
  })

  expect([status, stderr]).toEqual([0, ''])

  return readFileSync(join(root, 'run', file), 'utf8')
}

/** A program that says of itself what an nginx of that version says. */
function fakeNginx(version: string, options: string, modules: readonly string[]): string {
  const folder = mkdtempSync(join(root, 'nginx-'))

  for (const name of modules) {
    writeFileSync(join(folder, `ngx_http_${name}_static_module.so`), '')
  }

  writeFileSync(
    join(folder, 'nginx'),
    `#!/bin/sh\necho "nginx version: nginx/${version}" >&2\necho "configure arguments: --modules-path=${folder} ${options}" >&2\n`,
    { mode: 0o755 }
  )

  return join(folder, 'nginx')
}
