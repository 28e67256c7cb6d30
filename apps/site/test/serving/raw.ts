import { connect } from 'node:net'

/** Sends bytes as they are and returns all that comes back until the server closes, or has been silent for a while. */
export function raw(url: string, bytes: string, silenceMs = 700): Promise<string> {
  const { hostname, port } = new URL(url)

  return new Promise((resolve) => {
    const socket = connect(Number(port || 80), hostname)
    let answer = ''

    const end = () => {
      socket.destroy()
      resolve(answer)
    }

    socket.setTimeout(silenceMs, end)
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => (answer += text))
    socket.on('end', end)
    socket.on('error', end)
    socket.write(bytes, 'latin1')
  })
}

/** The status of the first answer in what a server sent. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
}

/** One request whose path is sent as it is written. */
export function asWritten(path: string, method = 'GET'): string {
  return `${method} ${path} HTTP/1.1\r\nHost: zerodeps.tech\r\nConnection: close\r\n\r\n`
}
