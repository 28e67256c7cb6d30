import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/**
 * Starts a server and returns the address it answers at.
 *
 * @throws when it cannot listen there; if another program does, with the next port that is free
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(`Port ${port} is taken: try --port ${await freeAfter(port, host)}.`, { cause: error })
    }

    throw error
  }

  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}

async function freeAfter(port: number, host: string): Promise<number> {
  const server = createServer()

  try {
    server.listen(port + 1, host)
    await once(server, 'listening')
    server.close()

    return port + 1
  } catch {
    return freeAfter(port + 1, host)
  }
}
