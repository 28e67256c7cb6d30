import { once } from 'node:events'
import { createServer } from 'node:http'
import { preview } from '../../src/serving/preview.ts'
import { freePort } from '../port.ts'
import type { Server } from './nginx.ts'

/** The preview of a folder, on a port of its own. */
export async function startPreview(folder: string): Promise<Server> {
  const port = await freePort()
  const server = createServer(preview(folder)).listen(Number(port), '127.0.0.1')

  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${port}`,
    pid: process.pid,
    log: [],
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
