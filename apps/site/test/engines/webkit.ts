import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../port.ts'
import { answering } from '../serving/nginx.ts'
import type { Engine } from './engine.ts'
import { startProgram } from './program.ts'

/** Without it the buttons of the window keep it from becoming as narrow as a phone. */
const SMALL_CHROME =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.01) }'

/** A WebKitGTK of its own on a screen of its own, through its driver: https://www.w3.org/TR/webdriver2/ */
export async function startWebKit(): Promise<Engine> {
  const config = mkdtempSync(join(tmpdir(), 'webkit-'))
  const port = await freePort()

  mkdirSync(join(config, 'gtk-3.0'))
  writeFileSync(join(config, 'gtk-3.0/gtk.css'), SMALL_CHROME)

  const screen = startProgram('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'])
  const env = { ...process.env, DISPLAY: `:${await screen.said(/^(\d+)$/)}`, XDG_CONFIG_HOME: config }
  const driver = startProgram('WebKitWebDriver', [`--port=${port}`], env)
  const drivers = `http://127.0.0.1:${port}`

  await answering(`${drivers}/status`)

  const { sessionId } = await command('POST', `${drivers}/session`, { capabilities: {} })
  const session = `${drivers}/session/${sessionId}`

  return {
    open: async (url) => {
      await command('POST', `${session}/url`, { url })
    },
    resize: async (width, height) => {
      await command('POST', `${session}/window/rect`, { width, height })
    },
    evaluate: async (expression) => {
      const answer = await command('POST', `${session}/execute/sync`, {
        script: `return (async () => JSON.stringify(await (${expression})))()`,
        args: []
      })

      return JSON.parse(answer ?? 'null')
    },
    // The driver has no command for the console.
    problems: () => undefined,
    close: async () => {
      await command('DELETE', session)
      await driver.stop()
      await screen.stop()
      rmSync(config, { recursive: true, force: true })
    }
  }
}

async function command(method: string, url: string, body?: object) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) })
  const { value } = await answer.json()

  if (!answer.ok) {
    throw new Error(`${value.error}: ${value.message}`)
  }

  return value
}
