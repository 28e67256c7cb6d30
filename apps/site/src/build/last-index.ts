import { readFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

/** Serves in development the search index that the last build left: an index is made from built pages. */
export function lastIndex(): AstroIntegration {
  let built: URL | undefined

  return {
    name: 'last-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        built = new URL('pagefind/', config.outDir)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind/', (request, response, next) => {
          const [path = ''] = (request.url ?? '').slice(1).split('?')

          if (!/^[\w./-]+$/.test(path) || path.includes('..')) {
            next()

            return
          }

          readFile(new URL(path, built)).then((content) => {
            response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
            response.end(content)
          }, next)
        })
      }
    }
  }
}
