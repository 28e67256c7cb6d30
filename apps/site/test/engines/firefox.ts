import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startProgram } from './program.ts'
import type { Engine } from './engine.ts'

/** The address of the page once it is complete, without its fragment, which a page may change. Runs in the page. */
const COMPLETE = `document.readyState === 'complete' && location.href.replace(/#.*/, '')`

/** A Firefox of its own, driven by the protocol it speaks itself: https://www.w3.org/TR/webdriver-bidi/ */
export async function startFirefox(command: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const browser = startProgram(command, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    'about:blank'
  ])
  const address = await browser.said(/WebDriver BiDi listening on (ws:\S+)/)
  const problems: string[] = []
  const connection = await connect(`${address}/session`, ({ level, text, method }) => {
    if (level === 'error' || method === 'assert') {
      problems.push(text)
    }
  })

  await connection.send('session.new', { capabilities: {} })
  await connection.send('session.subscribe', { events: ['log.entryAdded'] })

  const { contexts } = await connection.send('browsingContext.getTree', {})
  const context = contexts?.[0]?.context

  const evaluate: Engine['evaluate'] = async (expression) => {
    const { result, exceptionDetails } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      awaitPromise: true,
      target: { context }
    })

    if (exceptionDetails) {
      throw new Error(exceptionDetails.text)
    }

    return JSON.parse(result?.value ?? 'null')
  }

  return {
    open: async (url) => {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' })

      // On a busy machine the empty page with which a new process begins may still answer, or the page is not all there.
      while ((await evaluate(COMPLETE)) !== url.replace(/#.*/, '')) {
        await setTimeout(20)
      }
    },
    resize: async (width, height) => {
      await connection.send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    evaluate,
    problems: () => problems,
    close: async () => {
      connection.close()
      await browser.stop()
      rmSync(profile, { recursive: true, force: true })
    }
  }
}

async function connect(url: string, onLog: (entry: LogEntry) => void) {
  const socket = new WebSocket(url)
  const waiting = new Map<number, PromiseWithResolvers<Result>>()
  const opened = Promise.withResolvers<unknown>()

  socket.addEventListener('open', opened.resolve)
  socket.addEventListener('error', () => opened.reject(new Error(`${url} does not answer`)))
  socket.addEventListener('close', () => {
    waiting.forEach(({ reject }) => reject(new Error('The browser has closed the connection.')))
  })
  socket.addEventListener('message', ({ data }) => {
    const { id, result, params, error, message }: Message = JSON.parse(String(data))
    const asked = waiting.get(id ?? 0)

    if (error) {
      asked?.reject(new Error(`${error}: ${message ?? ''}`))
    } else if (result) {
      asked?.resolve(result)
    } else if (params) {
      onLog(params)
    }
  })
  await opened.promise

  let id = 0

  return {
    send: (method: string, params: object) => {
      const answer = Promise.withResolvers<Result>()

      id += 1
      waiting.set(id, answer)
      socket.send(JSON.stringify({ id, method, params }))

      return answer.promise
    },
    close: () => socket.close()
  }
}

interface Message {
  readonly id?: number | null
  readonly result?: Result
  /** Of an event. */
  readonly params?: LogEntry
  readonly error?: string
  readonly message?: string
}

interface LogEntry {
  readonly level: string
  readonly text: string
  readonly method?: string
}

interface Result {
  readonly contexts?: readonly { readonly context: string }[]
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}
