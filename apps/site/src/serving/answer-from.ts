import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import negotiate from '@fastify/accept-negotiator'
import send from '@fastify/send'
import { answersOf } from './answers.ts'
import { headersOf } from './header-rules.ts'
import { contentType } from './media-types.ts'
import { addressOf } from './moves.ts'
import { requestPath } from './request-path.ts'
import { isStoredForm, storedForms } from './stored-forms.ts'

/** What a built site answers to a request: its file, or that it has moved, is gone, was never there or cannot be had so. */
export async function answerFrom(site: string, request: IncomingMessage): Promise<Answer> {
  const answers = answersOf(site)
  const path = requestPath(request.url ?? '')

  if (path === undefined) {
    return page(400, '/404.html')
  }

  if (isHidden(path)) {
    return page(404, '/404.html')
  }

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return page(405, '/404.html')
  }

  const folder = path.replace(/(\/index\.html|\/)?$/, '/')
  const file = path.endsWith('/') ? `${path}index.html` : path
  const movedTo = answers.redirects[path]

  if (isFile(file) && !path.endsWith('/index.html')) {
    return fileAnswer(file)
  }

  if (answers.gone.includes(path)) {
    return page(410, '/410.html')
  }

  if (movedTo !== undefined) {
    return redirect(addressOf(movedTo))
  }

  return !path.endsWith('/') && isFile(`${folder}index.html`) ? redirect(folder) : page(404, '/404.html')

  async function fileAnswer(name: string): Promise<Answer> {
    const { headers, ending } = form(name, request.headers['accept-encoding'])

    // A client that wants no cached copy may still be told that its own is fresh.
    delete request.headers['cache-control']
    readRange(request, statSync(join(site, name)).size)

    const encoded = `${name}${ending}`.split('/').map(encodeURIComponent).join('/')
    const sent = await send(request, encoded, {
      root: site,
      acceptRanges: ending === '',
      index: false,
      dotfiles: 'allow',
      cacheControl: false,
      contentType: false
    })

    if (sent.statusCode === 412) {
      return page(412, '/404.html')
    }

    if (sent.statusCode === 416) {
      return sentence(416, 'The file is shorter than that.\n', {
        ...headers,
        'Content-Type': headers['Content-Type'].replace(/^[^;]+/, 'text/plain'),
        'Content-Range': sent.headers['Content-Range']
      })
    }

    const described = sent.statusCode === 304 ? without(headers, 'Content-Type', 'Content-Encoding') : headers
    const own = sent.statusCode === 200 ? sent.headers : without(sent.headers, 'Accept-Ranges')

    return { status: sent.statusCode, headers: { ...described, ...own }, body: sent.stream }
  }

  async function page(status: number, name: string): Promise<Answer> {
    // Of a request that is none, nobody has read what it accepts.
    const { headers, ending } = form(name, status === 400 ? '' : request.headers['accept-encoding'])
    const content = await readFile(join(site, `${name}${ending}`))

    return {
      status,
      headers: { ...headers, ...(status === 405 ? { Allow: 'GET, HEAD' } : {}), 'Content-Length': content.length },
      body: Readable.from(content)
    }
  }

  function redirect(to: string): Answer {
    const query = /\?[^#]+/.exec(request.url ?? '')?.[0] ?? ''

    return sentence(301, `Moved to ${to}\n`, { ...headersOf(answers.headers, path ?? '/'), Location: `${to}${query}` })
  }

  /** The form of a file that the client would rather have, with the headers that every answer with the file has. */
  function form(name: string, accepted = '') {
    const stored = Object.entries(storedForms).filter(([ending]) => isFile(`${name}${ending}`))
    const coding = negotiate(
      accepted.toLowerCase(),
      stored.map(([, each]) => each)
    )
    const [ending = ''] = stored.find(([, each]) => each === coding) ?? []

    return {
      ending,
      headers: {
        ...headersOf(answers.headers, name),
        'Content-Type': contentType(name),
        ...(stored.length > 0 ? { Vary: 'Accept-Encoding' } : {}),
        ...(coding === null ? {} : { 'Content-Encoding': coding })
      }
    }
  }

  function isFile(name: string): boolean {
    const file = join(site, name)

    return existsSync(file) && statSync(file).isFile()
  }
}

/**
 * Writes the range as the library takes it. The unit may be in any case, what holds no range is none, and the last bytes of
 * a file are at most all of it: https://www.rfc-editor.org/rfc/rfc9110#section-14.1
 */
function readRange({ headers }: IncomingMessage, size: number): void {
  const range = headers.range?.toLowerCase()
  const [, last] = /^bytes=-(\d+)$/.exec(range ?? '') ?? []

  if (range === undefined || range === 'bytes=') {
    delete headers.range

    return
  }

  headers.range = Number(last) > size ? 'bytes=0-' : range
}

function without<T>(headers: Readonly<Record<string, T>>, ...names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

/** An answer that says one thing. */
export function sentence(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers, 'Content-Length': Buffer.byteLength(text) },
    body: Readable.from([text])
  }
}

/** What no server answers for: a hidden file, a second slash, a compressed form and a page for a status by its own name. */
function isHidden(path: string): boolean {
  return /\/\/|\/\.(?!well-known\/)/.test(path) || isStoredForm(path) || /^\/4(04|10)\.html$/.test(path)
}

export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Readable
}
