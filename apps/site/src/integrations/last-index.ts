import { readFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

/** Serves in development the search index that the last build left: an index is made from built pages. */
export function lastIndex(folder = new URL('../../dist/pagefind', import.meta.url)): AstroIntegration {
  return {
    name: 'last-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind/', (request, response, next) => {
          const [path = ''] = (request.url ?? '').slice(1).split('?')

          if (!/^[\w./-]+$/.test(path) || path.includes('..')) {
            next()

            return
          }

          readFile(new URL(path, folder)).then((content) => {
            response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
            response.end(content)
          }, next)
        })
      }
    }
  }
}
