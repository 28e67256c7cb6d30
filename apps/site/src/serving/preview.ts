import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { answersOf } from './answers.ts'
import { headersOf } from './header-rules.ts'
import { contentType } from './media-types.ts'
import { isStoredForm } from './stored-forms.ts'

/**
 * Serves a built site as its real servers do, from the same answers: headers, redirects, gone pages, missing pages,
 * conditional requests and files compressed by the build. It is for looking at the site, not for serving it.
 */
export function preview(folder: string): RequestListener {
  const answers = answersOf(folder)
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    // Not called for a 304, which keeps the ETag that the client named.
    setHeaders: (response, path) => {
      response.removeHeader('ETag')
      vary(response, path)
    }
  })

  return (request, response) => {
    const path = pathOf(request)
    const query = (request.url ?? '').replace(/^[^?]*/, '')
    const movedTo = path === undefined ? undefined : (answers.redirects[path] ?? withSlash(path))

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      sendPage(405, '/404.html')
    } else if (path !== undefined && answers.gone.includes(path)) {
      sendPage(410, '/410.html')
    } else if (movedTo !== undefined) {
      setHeaders(response, path ?? '/')
      response.writeHead(301, { Location: `${movedTo}${query}` }).end()
    } else if (path === undefined || !isPublic(path)) {
      sendPage(404, '/404.html')
    } else {
      sendFile(path)
    }

    function sendFile(publicPath: string) {
      const file = publicPath.replace(/\/$/, '/index.html')

      describe(response, file)
      request.headers.range = plainRange(request.headers.range)

      if (isFresh(request, join(folder, file))) {
        response.writeHead(304).end()
      } else {
        response.setHeader('ETag', request.headers['if-none-match'] ?? '')
        request.url = file
        files(request, response, () => {
          sendPage(404, '/404.html')
        })
      }
    }

    function sendPage(status: number, page: string) {
      const content = readFileSync(join(folder, page))

      describe(response, page)
      response
        .writeHead(status, { 'Content-Length': content.length })
        .end(request.method === 'HEAD' ? undefined : content)
    }
  }

  function setHeaders(response: ServerResponse, path: string) {
    response.setHeaders(new Map(Object.entries(headersOf(answers.headers, path))))
  }

  function describe(response: ServerResponse, file: string) {
    setHeaders(response, file)
    response.setHeader('Content-Type', contentType(file))
    vary(response, file)
  }

  function vary(response: ServerResponse, file: string) {
    if (existsSync(join(folder, `${file}.gz`))) {
      response.setHeader('Vary', 'Accept-Encoding')
    } else {
      response.removeHeader('Vary')
    }
  }

  /** The address that a folder or its index page should be asked for by. */
  function withSlash(path: string): string | undefined {
    const bare = path.replace(/\/index\.html$/, '')

    return !path.endsWith('/') && isPublic(path) && existsSync(join(folder, bare, 'index.html'))
      ? `${bare}/`
      : undefined
  }
}

/** The path of a request, or nothing when it is not one. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/\?.*/, ''))

    return /^\/[^\0\\]*$/.test(path) && !/\/\.{0,2}\//.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

function isPublic(path: string): boolean {
  return !/\/\.(?!well-known\/)/.test(path) && !isStoredForm(path) && !/^\/4(04|10)\.html$/.test(path)
}

/** Of the two conditions a client may name, sirv knows the ETag only. */
function isFresh({ headers }: IncomingMessage, file: string): boolean {
  const since = Date.parse(headers['if-modified-since'] ?? '')

  return (
    headers['if-none-match'] === undefined &&
    existsSync(file) &&
    Math.floor(statSync(file).mtimeMs / 1000) * 1000 <= since
  )
}

/**
 * A range that sirv reads as it is meant. It takes others for other parts of the file, and ends the process when the end
 * comes before the start; a server may always send the whole file: https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
function plainRange(range = ''): string | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? []

  return first !== '' && (last === '' || (Number(last) > 0 && Number(last) >= Number(first))) ? range : undefined
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '4321' } }
  })

  createServer(preview('dist')).listen(Number(values.port), values.host, () => {
    console.log(`http://${values.host}:${values.port}/`)
  })
}
