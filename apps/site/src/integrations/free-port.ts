import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AstroIntegration } from 'astro'
import { everyAddress, listen } from '../serving/listen.ts'

/** Stops the development server whose port is taken, with the next one that is free. */
export function freePort(): AstroIntegration {
  return {
    name: 'free-port',
    hooks: {
      'astro:config:setup': async ({ command, config: { server }, isRestart, logger }) => {
        if (command !== 'dev' || isRestart) {
          return
        }

        const probe = createServer()

        try {
          await listen(probe, hostOf(server.host), server.port)
          probe.close()
          await once(probe, 'close')
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error))
          process.exit(1)
        }
      }
    }
  }
}

/** Where the development server listens by what `--host` says. */
function hostOf(host: string | boolean) {
  return typeof host === 'string' ? host : host ? everyAddress : 'localhost'
}
