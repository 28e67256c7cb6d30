import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../port.ts'

const serve = resolve(import.meta.dirname, '../../../../deploy/nginx/serve')
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static']

/** The environment in which Debian's servers are found, which only root has on the path. */
export const withSbin = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin` }

/** Whether nginx can be run here; on Debian, root installs it. Says so in one sentence when it cannot. */
export function hasNginx(): boolean {
  if (!hasCommand('nginx') || !existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')) {
    install(packages)
  }

  return hasCommand('nginx') || explain('nginx is not installed, so nothing is tested against it.')
}

/** Whether a command is there, after an attempt to install the Debian package that has it. */
export function hasPackage(command: string, name = command): boolean {
  if (!hasCommand(command)) {
    install([name])
  }

  return hasCommand(command) || explain(`${command} is not installed, so what needs it is not tested.`)
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

function install(names: string[]) {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 120_000 })
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...names], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 300_000
    })
  }
}

function hasCommand(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`], { env: withSbin }).status === 0
}

function explain(sentence: string): false {
  console.warn(sentence)

  return false
}

export interface Server {
  /** The origin, without a final slash. */
  readonly url: string
  /** The process that takes nginx's signals. */
  readonly pid: number
  readonly log: readonly string[]
  readonly stop: () => Promise<void>
}
