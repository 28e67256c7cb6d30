import { fileURLToPath } from 'node:url'
import type { Finding } from '@zerodeps/content-check/findings/finding'
import { keptFile } from '@zerodeps/content-check/library/kept-file'
import { textReport } from '@zerodeps/content-check/report/text'
import { watchContent } from '@zerodeps/content-check/watch'
import type { AstroIntegration } from 'astro'

/**
 * In development, an entry whose fields the check refuses answers with the findings. Astro would serve the page as it was
 * before the mistake, with status 200, and its author would look for the change in vain.
 */
export function refusedPages(contentRoot: URL): AstroIntegration {
  const controller = new AbortController()
  let refused: readonly Finding[] = []
  let changes = 0
  let changesShown = 0

  return {
    name: 'refused-pages',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const page = refusal(refused, request.url ?? '')

          if (request.headers.accept?.includes('text/html') === true) {
            changesShown = changes
          }

          if (page === undefined) {
            next()
          } else {
            response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(page)
          }
        })

        // Astro reloads the page at once, before the check has ended; a page that is loading hears of no second reload.
        server.ws.on('vite:client:connect', (_, client) => {
          if (changesShown < changes) {
            client.send({ type: 'full-reload' })
          }
        })

        watchContent({
          contentDir: fileURLToPath(contentRoot),
          nowMs: Date.now,
          signal: controller.signal,
          keptIn: keptFile,
          onFindings: (findings) => {
            const before = JSON.stringify(refused)

            refused = findings.filter(({ code }) => UNREAD.has(code))

            if (JSON.stringify(refused) !== before) {
              changes++
              server.ws.send({ type: 'full-reload' })
            }
          },
          onFailure: ({ message }) => logger.warn(message)
        }).catch((error: unknown) => logger.warn(String(error)))
      },
      'astro:server:done': () => controller.abort()
    }
  }
}

/** The page that stands for the one at `url` while the fields of its entry are refused; it reloads once they are mended. */
export function refusal(findings: readonly Finding[], url: string): string | undefined {
  const [, folder] = /^\/((?:posts|projects|systems)\/[^/?#]+)\//.exec(url) ?? []
  const own = findings.filter(({ file }) => file === `${folder}/index.mdx`)

  return own.length === 0
    ? undefined
    : `<!doctype html><meta charset="utf-8"><title>${folder} is refused</title><script type="module" src="/@vite/client"></script><pre>${escaped(textReport(own))}</pre>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** What keeps an entry out of its collection, or its text from being read. Any other mistake is on the page, where its author sees it. */
const UNREAD: ReadonlySet<string> = new Set<Finding['code']>([
  'empty-file',
  'front-matter-missing',
  'front-matter-unclosed',
  'mdx-autolink',
  'mdx-brace',
  'mdx-comment',
  'mdx-syntax',
  'mdx-tag',
  'mdx-unclosed',
  'missing-key',
  'not-utf8',
  'unknown-key',
  'unreadable',
  'wrong-value',
  'yaml-feature',
  'yaml-syntax'
])
