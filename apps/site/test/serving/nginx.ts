import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { hasCommand, install, skip } from '../installed.ts'
import { freePort } from '../port.ts'

const serve = resolve(import.meta.dirname, '../../../../deploy/nginx/serve')
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static']

/** Whether nginx can be run here; on Debian, root installs it. Says so in one sentence when it cannot. */
export function hasNginx(): boolean {
  if (!hasCommand('nginx') || !existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')) {
    install(packages)
  }

  return hasCommand('nginx') || skip('nginx is not installed, so nothing is tested against it.')
}

/** The real nginx, as `pnpm serve:nginx` starts it, on a port of its own. */
export async function startNginx(site: string): Promise<Server> {
  const address = `127.0.0.1:${await freePort()}`
  const child = spawn(serve, [site, address], { stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', () => {
      reject(new Error(`nginx ended:\n${log.join('\n')}`))
    })
  })

  createInterface(child.stderr).on('line', (line) => log.push(line))

  const started = new Promise<number>((found) => {
    createInterface(child.stdout).on('line', (line) => {
      found(Number(/nginx (\d+)/.exec(line)?.[1]))
    })
  })
  const pid = await Promise.race([started, ended])

  await Promise.race([answering(`http://${address}/`), ended])

  return {
    url: `http://${address}`,
    pid,
    log,
    stop: async () => {
      const exit = new Promise((done) => child.once('exit', done))

      ended.catch(() => undefined)
      child.kill('SIGTERM')
      await exit
    }
  }
}

/** Resolves once something answers at the address. */
export async function answering(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fetch(url, { redirect: 'manual' })

      return
    } catch (error) {
      if (attempt > 200) {
        throw error
      }

      await new Promise((wake) => setTimeout(wake, 25))
    }
  }
}

export interface Server {
  /** The origin, without a final slash. */
  readonly url: string
  /** The process that takes nginx's signals. */
  readonly pid: number
  readonly log: readonly string[]
  readonly stop: () => Promise<void>
}
