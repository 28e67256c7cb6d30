import { readdirSync } from 'node:fs'
import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isStoredForm } from '../../src/serving/stored-forms.ts'
import { movedSite } from './moved-site.ts'
import { hasNginx, startNginx, type Server } from './nginx.ts'
import {
  BEYOND_64_BITS,
  frequent,
  internal,
  LATER,
  oddPaths,
  oddSamples,
  OWN_DATE,
  OWN_ETAG,
  rare,
  WEAK_ETAG,
  type Asked
} from './requests.ts'
import { startPreview } from './start-preview.ts'

/** What the preview answers otherwise than nginx, and why that stays. */
const differences: readonly Difference[] = [
  {
    reason: 'An ETag is made of the same date and size, but as the library writes it.',
    is: ({ part, theirs, ours }) => part === 'etag' && theirs.etag !== undefined && ours.etag !== undefined
  },
  {
    reason: 'nginx leaves the ETag of a page on the answer that the page explains, where nobody can use it.',
    is: ({ part, theirs, ours }) => part === 'etag' && Number(theirs.status) >= 400 && ours.etag === undefined
  },
  {
    reason: 'nginx takes Brotli wherever it is accepted at all, and does not know that * is any coding.',
    is: ({ asked: { headers }, part }) =>
      /\*|q=1/.test(headers['accept-encoding'] ?? '') &&
      ['content-encoding', 'content-length', 'body', 'accept-ranges', 'last-modified'].includes(part)
  },
  {
    reason: 'Ranges that overlap are one for the preview and none for nginx, which knows no end beyond 64 bits.',
    is: ({ asked: { headers }, theirs, ours }) =>
      (headers.range === 'bytes=0-1,1-3' && theirs.status === '200' && ours.status === '206') ||
      (headers.range === BEYOND_64_BITS && theirs.status === '416' && ours.status === '206')
  },
  {
    reason: 'The text under a redirect, which no browser shows, is of each server’s own.',
    is: ({ part, theirs, ours }) =>
      theirs.status === '301' && ours.status === '301' && ['body', 'content-type', 'content-length'].includes(part)
  },
  {
    reason: 'The maps of nginx ignore case: an address that moved is found in capitals too.',
    is: ({ asked: { path }, theirs, ours }) =>
      path === '/POSTS/OLD-NAME/' && theirs.status === '301' && ours.status === '404'
  },
  {
    reason: 'The preview looks at the method before it looks for the file, nginx after a redirect and after a miss.',
    is: ({ asked: { method }, theirs, ours }) =>
      !/GET|HEAD/.test(method) && /301|404|410/.test(theirs.status ?? '') && ours.status === '405'
  },
  {
    reason: 'What is no HTTP never comes to the preview: Node answers it, without a page.',
    is: ({ asked: { path }, theirs, ours }) =>
      !/^(\/|http:)/.test(path) && theirs.status === '400' && ours.status === '400'
  },
  {
    reason: 'nginx compares dates for being the same; after a release was taken back, an older one is news too.',
    is: ({ asked: { headers }, theirs, ours }) =>
      headers['if-modified-since'] === LATER && theirs.status === '200' && ours.status === '304'
  },
  {
    reason: 'Where nginx keeps its page for what is missing, it says so without that page.',
    is: ({ asked: { path }, theirs, ours }) => path === '/.missing' && theirs.status === '404' && ours.status === '404'
  }
]

const perConnection = ['connection', 'date', 'keep-alive', 'server', 'transfer-encoding']

describe.skipIf(!hasNginx())('the preview and nginx', () => {
  let nginx: Server
  let local: Server
  let folder = ''
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })

  beforeAll(async () => {
    folder = await movedSite()
    nginx = await startNginx(folder)
    local = await startPreview(folder)
  }, 60_000)

  afterAll(async () => {
    agent.destroy()
    await Promise.all([nginx.stop(), local.stop()])
  })

  it('answer every request alike, but for what is listed', { timeout: 300_000 }, async () => {
    const known = addresses()
    const asked = [
      ...[...known, ...oddPaths].flatMap((path) => frequent(path)),
      ...[...known, ...oddSamples].flatMap((path) => rare(path))
    ]
    const count = asked.length
    const used = new Set<Difference>()
    const unexpected: Mismatch[] = []

    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let each = asked.pop(); each !== undefined; each = asked.pop()) {
          for (const mismatch of await mismatches(each)) {
            const meant = differences.find((difference) => difference.is(mismatch))

            if (meant === undefined) {
              unexpected.push(mismatch)
            } else {
              used.add(meant)
            }
          }
        }
      })
    )

    console.log(`Compared: ${count} requests to the preview and to nginx, ${used.size} kinds of difference`)

    expect(unexpected.slice(0, 20)).toEqual([])
    expect(differences.filter((difference) => !used.has(difference))).toEqual([])
    expect(differences.length).toBeLessThanOrEqual(10)
  })

  it.each(internal)('say nothing of what is inside a build: %s', async (path) => {
    for (const server of [nginx, local]) {
      const { status, body } = await send(server, { path, method: 'GET', headers: {} })

      expect([status, /"(sha256|headers)":/.test(body)]).toEqual([expect.stringMatching(/^40[04]$/), false])
    }
  })

  /** The parts in which the two answers to a request are not the same. */
  async function mismatches(each: Asked): Promise<Mismatch[]> {
    const [theirs = {}, ours = {}] = await Promise.all([nginx, local].map((server) => answer(server, each)))

    return Object.keys({ ...theirs, ...ours })
      .filter((part) => theirs[part] !== ours[part])
      .map((part) => ({ asked: each, part, theirs, ours }))
  }

  /** What a server answers, each header as a part of its own, without what is for one connection. */
  async function answer(server: Server, asked: Asked): Promise<Parts> {
    const isAboutOwn = Object.values(asked.headers).some((value) => value.includes(OWN_ETAG) || value === OWN_DATE)
    const plain = {
      path: asked.path,
      method: 'GET',
      headers: Object.fromEntries(Object.entries(asked.headers).filter(([name]) => name === 'accept-encoding'))
    }
    const { headers: own } = isAboutOwn ? await send(server, plain) : { headers: undefined }
    const { etag = '"none"', 'last-modified': date = LATER } = own ?? {}
    const headers = Object.entries(asked.headers).map(([name, value]) => [
      name,
      value
        .replace(WEAK_ETAG, `W/${etag.replace('W/', '')}`)
        .replace(OWN_ETAG, etag)
        .replace(OWN_DATE, date)
    ])
    const { status, headers: got, body } = await send(server, { ...asked, headers: Object.fromEntries(headers) })
    const parts = Object.entries(got).filter(([name]) => !perConnection.includes(name))

    return { status, body, ...Object.fromEntries(parts.map(([name, value]) => [name, String(value)])) }
  }

  /** A kept connection may have been closed in the meantime: then the request takes a new one. */
  function send(server: Server, asked: Asked): Promise<Sent> {
    return sent(server, asked, agent).catch(() => sent(server, asked, false))
  }

  function sent(server: Server, { path, method, headers }: Asked, by: Agent | false): Promise<Sent> {
    return new Promise((resolve, reject) => {
      request(server.url, { agent: by, path, method, headers }, (response) => {
        const chunks: Buffer[] = []

        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          resolve({
            status: String(response.statusCode),
            headers: response.headers,
            body: Buffer.concat(chunks).toString('latin1')
          })
        })
      })
        .on('error', reject)
        .end()
    })
  }

  /** Every address of the site, and every file by its own name, also those that no server answers for. */
  function addresses(): string[] {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))

    return [...new Set(files.flatMap((path) => [path, path.replace(/index\.html$/, '')]))].filter(
      (path) => !isStoredForm(path)
    )
  }
})

interface Sent {
  readonly status: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Mismatch {
  readonly asked: Asked
  /** The status, the body, or the name of a header. */
  readonly part: string
  readonly theirs: Parts
  readonly ours: Parts
}

interface Difference {
  readonly reason: string
  readonly is: (mismatch: Mismatch) => boolean
}

type Parts = Readonly<Record<string, string>>
