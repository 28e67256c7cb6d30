import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connect } from 'node:tls'
import { siteOrigin } from '@zerodeps/content-schema/pages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../port.ts'
import { makeCertificate } from './certificate.ts'
import { answerBytes, answeredBytes, NGINX_MORE_BYTES } from './http2-answer.ts'
import { dist, movedSite } from './moved-site.ts'
import { hasPackage, mayAdminister, withSbin } from '../installed.ts'
import { answering, hasNginx } from './nginx.ts'
import { raw } from './raw.ts'

const prepare = resolve(import.meta.dirname, '../../../../deploy/nginx/prepare')
// An address of the loopback that nothing else listens on: port 80 is for root, and taken on most machines.
const host = `127.${process.pid % 251}.${process.ppid % 251}.9`

describe.skipIf(!mayAdminister() || !hasNginx() || !hasPackage('openssl'))('nginx with TLS', () => {
  const root = mkdtempSync(join(tmpdir(), 'tls-'))
  let port = ''
  let nginx: ChildProcess

  beforeAll(async () => {
    port = await freePort()
    makeCertificate(join(root, 'certificates'))
    spawnSync(prepare, [join(root, 'run'), await movedSite(), `${host}:${port}`, join(root, 'certificates')], {
      env: { ...withSbin, WORKERS: '3' }
    })
    nginx = spawn('nginx', ['-p', join(root, 'run'), '-c', 'nginx.conf', '-g', 'daemon off; user root;'], {
      env: withSbin,
      stdio: 'ignore'
    })
    await answering(`http://${host}/`)
  }, 60_000)

  afterAll(async () => {
    const exit = new Promise((done) => nginx.once('exit', done))

    nginx.kill('SIGTERM')
    await exit
    rmSync(root, { recursive: true })
  })

  it.each([
    ['TLSv1.2', 'ECDHE-RSA-AES128-GCM-SHA256', true],
    ['TLSv1.2', 'ECDHE-RSA-CHACHA20-POLY1305', true],
    ['TLSv1.3', 'TLS_AES_128_GCM_SHA256', true],
    ['TLSv1.2', 'AES128-SHA', false],
    ['TLSv1.2', 'AES256-GCM-SHA384', false],
    ['TLSv1.2', 'ECDHE-RSA-AES256-SHA', false]
  ] as const)('%s with %s is spoken: %s', async (version, ciphers, isSpoken) => {
    const answer = new Promise<string>((done) => {
      const socket = connect(
        { host, port: Number(port), ciphers, minVersion: version, maxVersion: version, rejectUnauthorized: false },
        () => {
          done(socket.getCipher().name)
          socket.destroy()
        }
      )

      socket.on('error', (error) => {
        done(error.message)
      })
    })

    expect(await answer).toMatch(isSpoken ? ciphers : /handshake failure/)
  })

  it('sends an article in the bytes that its budget counts', async () => {
    const path = '/posts/fifo-eviction-from-a-map/'
    const counted = (await answeredBytes(dist, [path])).get(path) ?? { headerBytes: 0, dataBytes: 0 }
    const socket = connect({ host, port: Number(port), ALPNProtocols: ['h2'], rejectUnauthorized: false })
    const { headerBytes, dataBytes } = await answerBytes(socket, path)
    const more = headerBytes + dataBytes - counted.headerBytes - counted.dataBytes

    expect(more).toBeGreaterThan(NGINX_MORE_BYTES - 20)
    expect(more).toBeLessThanOrEqual(NGINX_MORE_BYTES)
  })

  it.each(['zerodeps.tech', 'attacker.example', 'zerodeps.tech.attacker.example:8080'])(
    'without it, a request to %s is sent to the site alone',
    async (name) => {
      const answer = await raw(
        `http://${host}:80`,
        `GET /posts/?a=b HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`
      )

      expect(answer).toContain(`Location: ${siteOrigin}/posts/?a=b\r\n`)
      expect(answer).not.toContain('attacker')
    }
  )

  it('has as many processes as it was told to have', () => {
    const workers = readFileSync(`/proc/${nginx.pid}/task/${nginx.pid}/children`, 'utf8').trim().split(' ')

    expect(workers).toHaveLength(3)
  })
})
