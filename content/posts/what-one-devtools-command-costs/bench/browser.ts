import { lstat, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startBrowser } from '../examples/pipe-browser.ts'
import { builtIn, framed, type Send } from './websocket.ts'

export const program = process.env['CHROMIUM'] ?? 'chromium'

/** Flags for a profile that nothing has used, and no sandbox where Chromium refuses to have one: for root. */
export async function fresh() {
  const profile = await mkdtemp(join(tmpdir(), 'devtools-'))
  const flags = [
    '--headless',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
  ]

  const remove = async () => {
    while (await lstat(join(profile, 'SingletonLock')).catch(() => false)) {
      await sleep(10) // until the browser has ended
    }

    await rm(profile, { recursive: true, maxRetries: 20, retryDelay: 50 })
  }

  return { profile, flags, remove }
}

/** One browser with both ways in: over its pipe, and at the address of its port. */
export async function startBoth() {
  const { profile, flags, remove } = await fresh()
  const overPipe: Send = startBrowser(program, [...flags, '--remote-debugging-port=0'])
  const { product } = await overPipe('Browser.getVersion')

  return {
    version: String(product),
    address: await addressIn(profile),
    overPipe,
    close: async () => {
      await overPipe('Browser.close')
      await remove()
    }
  }
}

/** Where the browser of a profile listens, as soon as it has written that down. */
export async function addressIn(profile: string): Promise<string> {
  for (;;) {
    const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')

    if (path) {
      return `ws://127.0.0.1:${port}${path}`
    }

    await sleep(1)
  }
}

/** A page of one browser, and the ways to it, each with a session of its own. */
export async function waysToPage({ overPipe, address }: { overPipe: Send; address: string }) {
  const { targetId } = await overPipe('Target.createTarget', { url: 'about:blank' })
  const ways = {
    pipe: overPipe,
    'WebSocket, plain': await framed(address),
    'WebSocket, deflated': await framed(address, { deflated: true }),
    'WebSocket of Node': await builtIn(address)
  }

  return Promise.all(
    Object.entries(ways).map(async ([series, send]) => ({ series, send: await attached(send, targetId) }))
  )
}

/** Commands for one target, over a connection that may have many. */
export async function attached(send: Send, targetId: string) {
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })

  return (method: string, params?: object) => send(method, params, sessionId)
}

export async function evaluate(send: Send, expression: string): Promise<unknown> {
  const { result } = await send('Runtime.evaluate', { expression, returnByValue: true })

  return result.value
}
