import { once } from 'node:events'
import { createServer } from 'node:http2'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { startPreview } from './start-preview.ts'

const FRAME_HEAD_BYTES = 9
const [DATA, HEADERS, SETTINGS] = [0, 1, 4]
const [END_STREAM, END_HEADERS] = [1, 4]

/**
 * At most so many bytes nginx sends beyond what Node.js sends for the same answer: it writes out the names of headers that
 * are in the table of HPACK, says that it is nginx, and parts a page into frames of 8 KiB.
 */
export const NGINX_MORE_BYTES = 57

/**
 * What the first request for a page of a built site brings over HTTP/2, with the headers that the preview gives it, as
 * Node.js writes them on a new connection.
 */
export async function answeredBytes(folder: string, paths: readonly string[]): Promise<Map<string, AnswerBytes>> {
  const preview = await startPreview(folder)
  const answers = new Map<string, AnswerBytes>()
  const server = createServer(({ url }, response) => {
    void fetch(`${preview.url}${url}`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } }).then((answer) => {
      const headers = [...answer.headers].filter(([name]) => !['connection', 'keep-alive'].includes(name))

      response.writeHead(answer.status, Object.fromEntries(headers))
      response.end(Buffer.alloc(Number(answer.headers.get('content-length'))))
    })
  })

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0

  for (const path of paths) {
    answers.set(path, await answerBytes(connect(port, '127.0.0.1'), path))
  }

  server.close()
  await preview.stop()

  return answers
}

/**
 * Asks for a path, as the first request of a new connection that speaks HTTP/2, and counts the frames of the answer. The
 * settings of the connection are no part of it, nor the records of TLS: the handshake has opened the window for them.
 */
export async function answerBytes(socket: Duplex, path: string): Promise<AnswerBytes> {
  const answer = { headerBytes: 0, dataBytes: 0 }
  let pending = Buffer.alloc(0)

  socket.write(Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frame(SETTINGS, 0, 0), request(path)]))

  for await (const chunk of socket) {
    pending = Buffer.concat([pending, chunk])

    for (let length = frameLength(pending); length <= pending.length; length = frameLength(pending)) {
      const [type, flags = 0] = pending.subarray(3)

      answer.headerBytes += type === HEADERS ? length : 0
      answer.dataBytes += type === DATA ? length : 0
      pending = pending.subarray(length)

      if ((type === HEADERS || type === DATA) && (flags & END_STREAM) > 0) {
        socket.destroy()

        return answer
      }
    }
  }

  throw new Error(`The answer to ${path} was broken off.`)
}

/** Literal fields without indexing, by the names of the static table: https://www.rfc-editor.org/rfc/rfc7541#section-6.2.2 */
function request(path: string): Buffer {
  const field = (name: readonly number[], value: string) => Buffer.from([...name, value.length, ...Buffer.from(value)])
  const getHttps = Buffer.from([0x82, 0x87])

  return frame(
    HEADERS,
    END_STREAM | END_HEADERS,
    1,
    Buffer.concat([getHttps, field([4], path), field([1], 'zerodeps.tech'), field([15, 1], 'br')])
  )
}

/** https://www.rfc-editor.org/rfc/rfc9113#section-4.1 */
function frame(type: number, flags: number, stream: number, payload = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from([0, 0, payload.length, type, flags, 0, 0, 0, stream]), payload])
}

function frameLength(bytes: Buffer): number {
  return bytes.length < FRAME_HEAD_BYTES ? FRAME_HEAD_BYTES : FRAME_HEAD_BYTES + bytes.readUIntBE(0, 3)
}

export interface AnswerBytes {
  /** Of the frame with the headers, the head of the frame included. */
  readonly headerBytes: number
  /** Of the frames with the page. */
  readonly dataBytes: number
}
