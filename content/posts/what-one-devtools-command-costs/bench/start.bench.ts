import { spawn } from 'node:child_process'
import { startBrowser } from '../examples/pipe-browser.ts'
import { attached, evaluate, fresh, program } from './browser.ts'
import { print, turned } from './samples.ts'
import { framed, type Send } from './websocket.ts'

const starts: { series: string; start: (flags: string[]) => Promise<Send> }[] = [
  { series: 'browser, over its pipe', start: async (flags) => startBrowser(program, flags) },
  { series: 'browser, over its port', start: async (flags) => framed(await listening(flags)) }
]
const lines: { series: string; y: number }[] = []
let chromium = ''

for (const { series, start } of turned(starts)) {
  const { flags, remove } = await fresh()
  const startMs = performance.now()
  const send = await start(flags)
  const { product } = await send('Browser.getVersion')

  lines.push({ series, y: performance.now() - startMs })
  chromium = product
  await openPage(send) // warm-up: the first page waits for what the browser still loads
  lines.push({ series: `page${series.slice('browser'.length)}`, y: await openPage(send) })
  lines.push({ series: `page in a new context${series.slice('browser'.length)}`, y: await openPage(send, true) })
  await send('Browser.close')
  await remove()
}

print({
  title: 'From nothing to the first answer',
  note: 'A browser with an unused profile, to the answer of Browser.getVersion; a page in it, to the answer of an expression.',
  parameters: { chromium },
  x: { label: 'Started', unit: '', scale: 'linear' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
})
lines.forEach(({ series, y }) => print({ series, x: 1, y: Number(y.toPrecision(4)) }))
process.exit()

/** Milliseconds until a new page has evaluated an expression. */
async function openPage(send: Send, inNewContext = false) {
  const startMs = performance.now()
  const context = inNewContext ? await send('Target.createBrowserContext') : {}
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', ...context })

  await evaluate(await attached(send, targetId), '1')

  return performance.now() - startMs
}

/** Starts a browser that listens on a free port, and waits for the address that it prints. */
async function listening(flags: string[]) {
  const { stderr } = spawn(program, [...flags, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let printed = ''

  for await (const chunk of stderr) {
    printed += chunk

    const [, address] = /listening on (ws:\S+)\n/.exec(printed) ?? []

    if (address) {
      stderr.resume()

      return address
    }
  }

  throw new Error(`the browser does not listen: ${printed}`)
}
