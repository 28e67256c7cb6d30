import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { movedSite } from './moved-site.ts'
import { hasNginx, startNginx, type Server } from './nginx.ts'
import { asWritten, raw, statusOf } from './raw.ts'
import { startPreview } from './start-preview.ts'

const folder = await movedSite()
const script = `/_astro/${readdirSync(join(folder, '_astro')).find((name) => name.endsWith('.js')) ?? ''}`
const feed = '/rss.xml'
const [canary] = readFileSync('/etc/passwd', 'utf8').split('\n')
const everywhere = {
  'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/),
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': expect.stringMatching(/^(same|cross)-origin$/),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff'
}

describe.skipIf(!hasNginx())('nginx', () => {
  const probe = probes(() => startNginx(folder))

  it.each([
    ['a header of 40 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, [400, 431]],
    ['9,000 characters of URL', asWritten(`/${'a'.repeat(9000)}`), [414]],
    ['a body of 1 MB', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n', [405, 413]],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', [400]],
    ['a host with a slash', 'GET / HTTP/1.1\r\nHost: a/../b\r\nConnection: close\r\n\r\n', [400]],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n', [400]],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      [400, 405]
    ],
    ['a header name with a space', 'GET / HTTP/1.1\r\nHost: a\r\nX : y\r\nConnection: close\r\n\r\n', [200, 400]],
    ['no protocol', 'nonsense\r\n\r\n', [400]],
    ['HTTP/9', 'GET / HTTP/9.0\r\nHost: a\r\n\r\n', [505]],
    ['the opening of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', [400]]
  ])('answers %s, and goes on serving', async (_, bytes, statuses) => {
    const answer = await raw(probe().url, bytes)

    expect(statuses).toContain(statusOf(answer))
    expect(answer).not.toMatch(/nginx\/\d/)
    expect((await fetch(`${probe().url}/`)).status).toBe(200)
  })

  it('answers requests sent in one packet, in order', async () => {
    const answer = await raw(
      probe().url,
      `${['/', '/nope', feed].map((path) => asWritten(path).replace('close', 'keep-alive')).join('')}`
    )

    expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404', '200'])
  })

  it('takes a request that arrives byte by byte', async () => {
    const { connect } = await import('node:net')
    const { hostname, port } = new URL(probe().url)
    const socket = connect(Number(port), hostname).setNoDelay(true)
    const answer = new Promise<string>((resolve) =>
      socket.once('data', (data) => {
        resolve(data.toString('latin1'))
      })
    )

    for (const byte of asWritten('/posts/')) {
      socket.write(byte)
      await new Promise(setImmediate)
    }

    expect(statusOf(await answer)).toBe(200)
    socket.destroy()
  })

  it('sends one range, and the whole file when asked for many', async () => {
    const ranged = (range: string) =>
      fetch(`${probe().url}${feed}`, { headers: { range, 'accept-encoding': 'identity' } })
    const one = await ranged('bytes=0-9')
    const many = await ranged(`bytes=${Array.from({ length: 500 }, (_, index) => `${index}-${index}`).join(',')}`)

    expect([one.status, (await one.arrayBuffer()).byteLength]).toEqual([206, 10])
    expect(many.status).toBe(200)
    expect((await ranged('bytes=99999999-')).status).toBe(416)
  })

  it('sends every header once with a range that is not there', async () => {
    const answer = await raw(
      probe().url,
      asWritten(feed).replace('\r\nConnection', '\r\nRange: bytes=99999999-\r\nConnection')
    )
    const names = [...answer.matchAll(/^([A-Za-z-]+): /gm)].map(([, name = '']) => name.toLowerCase())

    expect(statusOf(answer)).toBe(416)
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(expect.arrayContaining([...Object.keys(everywhere), 'content-range']))
  })

  it('says that a condition failed on a page of the site', async () => {
    const answer = await fetch(`${probe().url}/posts/`, { headers: { 'if-match': '"another"' } })

    expect(answer.status).toBe(412)
    expect(await answer.text()).toContain('<title>Nothing here')
  })

  it('answers a condition on the date too', async () => {
    const first = await fetch(`${probe().url}${feed}`)
    const date = first.headers.get('last-modified') ?? ''
    const second = await fetch(`${probe().url}${feed}`, { headers: { 'if-modified-since': date } })

    expect(second.status).toBe(304)
  })
})

describe.skipIf(!hasNginx())('nginx without the page that says what is missing', () => {
  it.each([
    ['/nope', 404],
    ['/.env', 404],
    ['/posts/taken-down/', 410],
    ['/', 200]
  ])('answers %s with %i', async (path, status) => {
    const bare = await movedSite()

    for (const page of ['404.html', '410.html']) {
      rmSync(join(bare, page))
    }

    const server = await startNginx(bare)

    onTestFinished(async () => {
      await server.stop()
      rmSync(dirname(bare), { recursive: true })
    })

    expect((await fetch(`${server.url}${path}`)).status).toBe(status)
  })
})

describe('the preview', () => {
  probes(() => startPreview(folder))
})

/** What both servers owe, as tests of the one that `start` starts. */
function probes(start: () => Promise<Server>) {
  let server: Server

  beforeAll(async () => {
    server = await start()
  }, 60_000)

  afterAll(() => server.stop())

  it.each(['bytes=5-2', 'bytes=0-9999999999999999999', 'bytes=-5', 'bytes=0-0', 'bytes=x', 'lines=0-1'])(
    'takes a range of %s for what it is, or for none, and goes on serving',
    async (range) => {
      const accepted = { 'accept-encoding': 'identity' }
      const answer = await fetch(`${server.url}${feed}`, { headers: { ...accepted, range } })
      const body = await answer.text()
      const whole = await (await fetch(`${server.url}${feed}`, { headers: accepted })).text()
      const part = { 'bytes=-5': whole.slice(-5), 'bytes=0-0': whole.slice(0, 1) }[range] ?? whole

      expect([200, 206, 416]).toContain(answer.status)
      expect(answer.status === 416 || body === (answer.status === 206 ? part : whole)).toBe(true)
    }
  )

  it.each([
    ['a page', '/posts/', 200, 'no-cache'],
    ['the home page', '/', 200, 'no-cache'],
    ['the icon', '/icon.svg', 200, 'max-age=86400'],
    ['a feed', feed, 200, 'max-age=600'],
    ['an asset', script, 200, 'max-age=31536000, immutable'],
    ['a missing page', '/nope/', 404, 'no-cache'],
    ['a missing asset', '/_astro/nope.js', 404, 'no-cache'],
    ['a missing feed', '/nope.xml', 404, 'no-cache'],
    ['a page that is gone', '/posts/taken-down/', 410, 'no-cache'],
    ['its Markdown', '/posts/taken-down.md', 410, 'no-cache'],
    ['a folder', '/_astro/', 404, 'no-cache']
  ])('%s comes with every header', async (_, path, status, caching) => {
    const answer = await fetch(`${server.url}${path}`)

    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ ...everywhere, 'cache-control': caching })
    expect(await answer.text()).toMatch(status === 404 ? /Nothing answers here/ : status === 410 ? /taken down/ : /./)
  })

  it.each([
    ['/posts/old-name/', '/posts/fifo-eviction-from-a-map/'],
    ['/posts/old-name', '/posts/fifo-eviction-from-a-map/'],
    ['/posts/old-name/index.html', '/posts/fifo-eviction-from-a-map/'],
    ['/posts/old-name/?a=b', '/posts/fifo-eviction-from-a-map/?a=b'],
    ['/notes/', '/posts/'],
    ['/posts', '/posts/'],
    ['/posts/index.html', '/posts/'],
    ['/index.html', '/']
  ])('%s moves to %s in one step', async (from, to) => {
    const answer = await fetch(`${server.url}${from}`, { redirect: 'manual' })

    expect([answer.status, answer.headers.get('location')]).toEqual([301, to])
    expect(Object.fromEntries(answer.headers)).toMatchObject(everywhere)
    expect((await fetch(`${server.url}${to}`, { redirect: 'error' })).status).toBe(200)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is not allowed', async (method) => {
    const answer = await fetch(`${server.url}/posts/`, { method })

    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(Object.fromEntries(answer.headers)).toMatchObject(everywhere)
  })

  it('HEAD has the headers of GET and no body', async () => {
    const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(`${server.url}/posts/`, { method })))

    expect(head?.headers.get('content-length')).toBe(get?.headers.get('content-length'))

    const [got, headed] = [get, head].map((answer) =>
      [...(answer?.headers.keys() ?? [])].filter((name) => !['connection', 'keep-alive'].includes(name))
    )

    expect(headed).toEqual(got)
    expect(await head?.text()).toBe('')
  })

  it.each([
    '/../../etc/passwd',
    '/posts/../../../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2f..%2fetc/passwd',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/..%5c..%5cetc/passwd',
    String.raw`/..\..\etc\passwd`,
    '/%252e%252e/etc/passwd',
    '/....//....//etc/passwd',
    '/.%00./etc/passwd',
    '/posts/%00.html',
    '/%c0%ae%c0%ae/etc/passwd',
    '/%zz',
    '//etc/passwd',
    '//posts/',
    '//example.org/',
    '//example.org/%2e%2e/',
    '/%0d%0aSet-Cookie:a=b/index.html',
    '/_astro/..%2findex.html.br',
    '/.env',
    '/.git/config',
    '/posts/.htaccess',
    '/.hosts/answers.json',
    '/.hosts/files.json',
    '/files.json',
    '/%2ehosts/answers.json',
    '/wp-login.php',
    '/About',
    '/POSTS/',
    '/404.html',
    '/410.html',
    '/index.html.br',
    '/index.html.gz',
    '/posts/index.html/',
    '/no-such-dir/index.html',
    '/_astro',
    '/_astro/index.html',
    '/%252ehosts/files.json',
    '/posts/;x'
  ])('%s leads nowhere', async (path) => {
    const answer = await raw(server.url, asWritten(path))

    expect([400, 404]).toContain(statusOf(answer))
    expect(answer).not.toContain(canary)
    expect(answer).not.toMatch(/^(location|set-cookie):/im)
    expect(answer.toLowerCase()).toContain('content-security-policy:')
  })

  it.each(['/', '/posts/', feed, script])('%s is asked for again with its ETag and has not changed', async (path) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const first = await fetch(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } })
      const etag = first.headers.get('etag') ?? ''
      const again = { 'accept-encoding': encoding, 'if-none-match': etag }
      const second = await fetch(`${server.url}${path}`, { headers: again })

      expect([etag === '', second.status, await second.text()]).toEqual([false, 304, ''])
      expect(Object.fromEntries(second.headers)).toMatchObject({ ...everywhere, etag })
    }
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['identity', null],
    ['', null]
  ])('for `Accept-Encoding: %s` it sends %s', async (accepted, expected) => {
    const { status, headers, body } = await bytesOf(`${server.url}/posts/`, accepted)
    const plain = readFileSync(join(folder, 'posts/index.html'))

    expect([status, headers['content-encoding'] ?? null, headers.vary]).toEqual([200, expected, 'Accept-Encoding'])
    expect(expected === 'br' ? brotliDecompressSync(body) : expected === 'gzip' ? gunzipSync(body) : body).toEqual(
      plain
    )
  })

  it.each([feed, '/kept-files.json'])('%s may be read by other sites', async (path) => {
    const { headers } = await fetch(`${server.url}${path}`)

    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('pages may not', async () => {
    const { headers } = await fetch(`${server.url}/`)

    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('types name their charset', async () => {
    const types = await Promise.all(
      ['/', feed, script, '/robots.txt', '/kept-files.json'].map(async (path) => {
        return (await fetch(`${server.url}${path}`)).headers.get('content-type')
      })
    )

    expect(types).toEqual(
      ['text/html', 'application/xml', 'text/javascript', 'text/plain', 'application/json'].map(
        (type) => `${type}; charset=utf-8`
      )
    )
  })

  it('nothing of the request comes back', async () => {
    const answer = await raw(
      server.url,
      `GET /<script>canary</script>?canary HTTP/1.1\r\nHost: canary.example\r\nReferer: canary\r\nConnection: close\r\n\r\n`
    )

    expect(answer).not.toContain('canary')
  })

  return () => server
}

/** An answer whose body nobody unpacked. */
async function bytesOf(url: string, accepted: string) {
  const { request } = await import('node:http')

  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request(url, { headers: { 'accept-encoding': accepted } }, (answer) => {
        const chunks: Buffer[] = []

        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) })
        })
      })
        .on('error', reject)
        .end()
    }
  )
}
