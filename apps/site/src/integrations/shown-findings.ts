import { join, relative, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Finding } from '@zerodeps/content-check/findings/finding'
import { textReport } from '@zerodeps/content-check/report/text'
import type { AstroIntegration } from 'astro'
import { escapedText } from '../escaped.ts'
import type { Asked, ShownFinding } from '../../findings/shown-finding.ts'
import type { Told } from './content-watcher.ts'
import { follower } from './follower.ts'
import { UNREAD } from './unread.ts'

/**
 * In development, pages show what the check finds in the text that they are made of, and the terminal names it once. An entry
 * that the check refuses answers with the findings: Astro would serve the page as it was before the mistake, with status
 * 200, and its author would look for the change in vain. The page of an entry waits for what the check says of all that was
 * saved, a list for the collections too, and any page is asked for again if something changed before it could hear of it.
 */
export function shownFindings(contentRoot: URL): AstroIntegration {
  const contentDir = fileURLToPath(contentRoot)
  let all: readonly Finding[] = []
  let refused: readonly Finding[] = []
  let worker: Worker | undefined

  return {
    name: 'shown-findings',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') {
          injectScript('page', `import ${JSON.stringify(BANNER)}`)
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const thread = new Worker(new URL('content-watcher.ts', import.meta.url), { workerData: { contentDir } })
        const told = new Set<string>()
        let isOver = false
        let answer = Promise.withResolvers<undefined>()
        let written = Promise.withResolvers<undefined>()
        let stored = Promise.resolve<unknown>(undefined)
        let changes = 0

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

        const hear = (findings: readonly Finding[]): void => {
          const fresh = findings.filter((finding) => !told.has(JSON.stringify(finding)))

          all = findings
          told.clear()
          findings.forEach((finding) => told.add(JSON.stringify(finding)))

          if (fresh.length > 0) {
            logger.warn(`\n${textReport(fresh)}`)
          }

          server.ws.send('content:findings', shown())
        }

        const { save, caughtUp } = follower(async (saved) => {
          if (saved.size > 0) {
            answer = Promise.withResolvers()
            thread.postMessage(saved)
          }

          // Astro writes all collections half a second after it has read one that changed, and none where none changed.
          if (saved.values().some((file) => LOADED.test(file))) {
            written = Promise.withResolvers()
            stored = Promise.race([written.promise, setTimeout(STORE_MS)])
          }

          await (isOver || answer.promise)

          const next = all.filter(({ code }) => UNREAD.has(code))

          if (JSON.stringify(next) === JSON.stringify(refused)) {
            return
          }

          // What was mended is in no collection until then.
          if (filesOf(refused).difference(filesOf(next)).size > 0) {
            await stored
          }

          refused = next
          server.ws.send({ type: 'full-reload' })
        })

        worker = thread
        thread.on('error', (error) => logger.warn(String(error)))
        thread.on('exit', () => {
          isOver = true
          answer.resolve(undefined)
        })
        thread.on('message', (said: Told) => {
          if ('failure' in said) {
            logger.warn(said.failure)
          } else {
            hear(said.findings)
          }

          answer.resolve(undefined)
        })

        server.watcher.on('all', (_, file) => {
          if (file === join(server.config.root, STORE)) {
            changes++
            written.resolve(undefined)
          } else if (file.startsWith(contentDir)) {
            changes++
            save(relative(contentDir, file).replaceAll(sep, '/'))
          }
        })

        server.middlewares.use(async ({ url = '' }, response, next) => {
          if (!PAGE.test(url)) {
            next()

            return
          }

          await Promise.race([caughtUp(), setTimeout(LIMIT_MS, undefined, { ref: false })])

          // What reads the collections while they are written may keep what they were.
          if (!ENTRY.test(url)) {
            await stored
          }

          const page = refusal(refused, url)

          response.setHeader('server-timing', `changes;dur=${changes}`)

          if (page === undefined) {
            next()
          } else {
            response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(page)
          }
        })

        server.ws.on('content:asked', (asked: Asked, client) => {
          if (asked.changes !== undefined && asked.changes !== changes) {
            client.send({ type: 'full-reload' })
          }

          client.send('content:findings', shown())
        })
      },
      'astro:server:done': async () => {
        await worker?.terminate()
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

/** The address of a page ends in a slash. */
const PAGE = /^[^?#]*\/(?:[?#]|$)/

/** The address of a page that an entry makes. */
const ENTRY = /^\/((?:posts|projects|systems)\/[^/?#]+)\//

/** What the collections are read from. */
const LOADED = /\.(?:mdx|yaml|json)$/

/** Where Astro writes them. */
const STORE = '.astro/data-store.json'

/** How long that may take. */
const STORE_MS = 1_000

/** A page is not kept back for ever by a check that does not end. */
const LIMIT_MS = 30_000

/** Served by Vite from the root of the site. */
const BANNER = '/findings/banner.ts'
