import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { networkInterfaces } from 'node:os'

/** All IPv4 addresses of the machine. */
export const everyAddress = '0.0.0.0'

/**
 * Starts a server and returns the addresses it answers at, that of the machine itself first.
 *
 * @throws when it cannot listen there; if another program does, with the next port that is free
 */
export async function listen(server: Server, host: string, port: number): Promise<string[]> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(`Port ${port} is taken: try --port ${await freeAfter(port, host)}.`, { cause: error })
    }

    throw error
  }

  const hosts = host === everyAddress ? ['127.0.0.1', ...outerAddresses()] : [host]

  return hosts.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`)
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

/** Where other machines find this one. */
function outerAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
