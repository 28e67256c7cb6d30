import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port on the loopback address that nobody listened on a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')

  await once(server, 'listening')

  const address = server.address()

  server.close()

  if (address === null || typeof address === 'string') {
    throw new Error('The loopback address has no ports.')
  }

  return String(address.port)
}
