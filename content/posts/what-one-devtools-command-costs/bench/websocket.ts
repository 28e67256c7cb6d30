import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Duplex } from 'node:stream'
import { constants, inflateRawSync } from 'node:zlib'
import type { Json } from '../examples/pipe-browser.ts'

const COMPRESSED = 0x40 // RFC 7692: RSV1 of a frame

export type Send = (method: string, params?: object, sessionId?: string) => Promise<Json>

/** Over the WebSocket that Node.js has built in. It offers compression, and no option leaves the offer out. */
export async function builtIn(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  const { send, receive } = commands((text) => socket.send(text))

  socket.onmessage = ({ data }) => receive(data)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })

  return send
}

/** Over a client of RFC 6455, made for this: what goes out is never compressed, what comes in only if it is asked for. */
export async function framed(address: string, { deflated = false } = {}): Promise<Send> {
  const socket = await upgraded(
    address,
    deflated ? { 'Sec-WebSocket-Extensions': 'permessage-deflate; server_no_context_takeover' } : {}
  )
  const { send, receive } = commands((text) => socket.write(frame(text)))
  let chunks: Buffer[] = []
  let length = 0
  let needed = 2

  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length

    while (length >= needed) {
      const bytes = Buffer.concat(chunks)
      const { header, whole } = sizes(bytes)

      if (length < whole) {
        chunks = [bytes]
        needed = whole
        break
      }

      const payload = bytes.subarray(header, whole)

      receive(String((bytes[0]! & COMPRESSED) === 0 ? payload : inflated(payload)))

      chunks = [bytes.subarray(whole)]
      length -= whole
      needed = 2
    }
  })

  return send
}

/** RFC 7692, section 7.2.2: the sender has left out these four bytes. */
function inflated(payload: Buffer) {
  return inflateRawSync(Buffer.concat([payload, Buffer.from([0, 0, 255, 255])]), {
    finishFlush: constants.Z_SYNC_FLUSH
  })
}

/** Bytes of the first frame's header and of the whole frame, as far as its first bytes tell. */
function sizes(bytes: Buffer) {
  const first = bytes[1]! & 127
  const header = first === 127 ? 10 : first === 126 ? 4 : 2

  if (bytes.length < header) {
    return { header, whole: header }
  }

  const payload = first === 127 ? Number(bytes.readBigUInt64BE(2)) : first === 126 ? bytes.readUInt16BE(2) : first

  return { header, whole: header + payload }
}

/** A text of less than 64 KiB in one frame, masked as a client must. */
function frame(text: string) {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  const long = payload.length > 125
  const header = Buffer.from(
    long ? [0x81, 0xfe, payload.length >> 8, payload.length & 255] : [0x81, 0x80 | payload.length]
  )

  return Buffer.concat([header, mask, payload.map((byte, index) => byte ^ mask[index % 4]!)])
}

function upgraded(address: string, headers: Record<string, string>): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    request(address.replace('ws:', 'http:'), {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        ...headers
      }
    })
      .on('upgrade', (_response, socket) => resolve(socket))
      .on('response', ({ statusCode }) => reject(new Error(`no WebSocket at ${address}: ${statusCode}`)))
      .on('error', reject)
      .end()
  })
}

function commands(write: (text: string) => void) {
  const waiting = new Map<number, (answer: Json) => void>()
  let lastId = 0

  const send: Send = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      waiting.set(++lastId, ({ error, result }) => (error ? reject(new Error(error.message)) : resolve(result)))
      write(JSON.stringify({ id: lastId, method, params, sessionId }))
    })

  return {
    send,
    receive: (text: string) => {
      const message = JSON.parse(text)
      const settle = waiting.get(message.id)

      waiting.delete(message.id)
      settle?.(message)
    }
  }
}
