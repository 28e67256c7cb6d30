import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Finding } from '@zerodeps/content-check/findings/finding'
import { textReport } from '@zerodeps/content-check/report/text'
import type { AstroIntegration } from 'astro'
import { escapedText } from '../escaped.ts'
import type { ShownFinding } from '../../findings/shown-finding.ts'
import type { Told } from './content-watcher.ts'
import { UNREAD } from './unread.ts'

/**
 * In development, pages show what the check finds in the text that they are made of, and the terminal names it once. An entry
 * that the check refuses answers with the findings: Astro would serve the page as it was before the mistake, with status
 * 200, and its author would look for the change in vain.
 */
export function shownFindings(contentRoot: URL): AstroIntegration {
  const contentDir = fileURLToPath(contentRoot)
  let all: readonly Finding[] = []
  let refused: readonly Finding[] = []
  let changes = 0
  let changesShown = 0
  let lifting: NodeJS.Timeout | undefined
  let watcher: Worker | undefined
  let examined = Promise.resolve()
  let sayExamined = (): void => undefined
  let saidMs = 0

  return {
    name: 'shown-findings',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') {
          injectScript('page', `import ${JSON.stringify(BANNER)}`)
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const told = new Set<string>()
        const shown = (): ShownFinding[] =>
          all.map(({ file, line, column, severity, message, hint }) => ({
            file,
            line,
            column,
            severity,
            message,
            hint,
            opens: `${relative(process.cwd(), join(contentDir, file))}:${line}:${column}`
          }))

        // Whatever is mended Astro reads at once, and hands to the pages half a second later: until then there is no page.
        const refuse = (next: readonly Finding[]): void => {
          const [before, after] = [filesOf(refused), filesOf(next)]
          const isLifted = before.difference(after).size > 0

          clearTimeout(lifting)
          lifting = setTimeout(
            () => {
              const isChanged = JSON.stringify(next) !== JSON.stringify(refused)

              refused = next

              if (isChanged) {
                changes++
                server.ws.send({ type: 'full-reload' })
              }
            },
            isLifted ? STORE_MS : 0
          )

          // Astro's watcher may have seen half of a save, or two of them as one, and then says no more of it.
          for (const file of before.symmetricDifference(after)) {
            server.watcher.emit('change', join(contentDir, file))
            setTimeout(() => server.watcher.emit('change', join(contentDir, file)), STORE_MS)
          }
        }

        // A page is asked for again as soon as its text is saved: it waits for what the check says, or a moment. What is
        // emitted above is no save, and `all` does not tell of it.
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(contentDir) && performance.now() - saidMs > SAME_SAVE_MS) {
            examined = new Promise((resolve) => {
              sayExamined = resolve
              setTimeout(resolve, EXAMINED_MS)
            })
          }
        })

        server.middlewares.use(async (request, response, next) => {
          if (ENTRY.test(request.url ?? '')) {
            await examined
          }

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

        server.ws.on('content:asked', (_, client) => client.send('content:findings', shown()))

        watcher = new Worker(new URL('content-watcher.ts', import.meta.url), { workerData: { contentDir } })
        watcher.on('error', (error) => logger.warn(String(error)))
        watcher.on('message', (said: Told) => {
          if ('failure' in said) {
            logger.warn(said.failure)

            return
          }

          const { findings } = said

          saidMs = performance.now()

          const fresh = findings.filter((finding) => !told.has(JSON.stringify(finding)))

          all = findings
          told.clear()
          findings.forEach((finding) => told.add(JSON.stringify(finding)))

          if (fresh.length > 0) {
            logger.warn(`\n${textReport(fresh)}`)
          }

          server.ws.send('content:findings', shown())
          refuse(findings.filter(({ code }) => UNREAD.has(code)))
          setTimeout(sayExamined)
        })
      },
      'astro:server:done': async () => {
        clearTimeout(lifting)
        await watcher?.terminate()
      }
    }
  }
}

/** The page that stands for the one at `url` while the fields of its entry are refused; it reloads once they are mended. */
export function refusal(findings: readonly Finding[], url: string): string | undefined {
  const [, folder] = ENTRY.exec(url) ?? []
  const own = findings.filter(({ file }) => file === `${folder}/index.mdx`)

  return own.length === 0
    ? undefined
    : `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${folder} cannot be shown</title><script type="module" src="/@vite/client"></script><script type="module" src="${BANNER}"></script><h1>${folder} cannot be shown</h1><noscript><pre>${escapedText(textReport(own))}</pre></noscript>`
}

function filesOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(({ file }) => file))
}

/** The address of a page that an entry makes. */
const ENTRY = /^\/((?:posts|projects|systems)\/[^/?#]+)\//

const STORE_MS = 1_000

const EXAMINED_MS = 1_000

/** Within this time a word of the check is about the save that Astro's watcher tells of only now. */
const SAME_SAVE_MS = 500

/** Served by Vite from the root of the site. */
const BANNER = '/findings/banner.ts'
