import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../port.ts'
import { hasPackage, withSbin } from '../installed.ts'

/** Whether an SSH server can run here, apart from the machine's own: Dropbear brings no service that would start by itself. */
export function hasSsh(): boolean {
  return (
    hasPackage('dropbear', 'dropbear-bin') &&
    hasPackage('ssh', 'openssh-client') &&
    spawnSync('unshare', ['--mount', 'true']).status === 0
  )
}

/**
 * A host that takes one key, and only as nobody. In its own view of the file system nobody has a shell and lives in
 * `home`; the accounts of the machine stay as they are. `folder` is for keys.
 */
export async function startSsh(folder: string, home: string): Promise<SshHost> {
  const key = join(folder, 'key')
  const hostKey = join(folder, 'host-key')
  const knownHosts = join(folder, 'known-hosts')
  const accounts = join(folder, 'passwd')
  const port = await freePort()

  run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key)
  writeFileSync(
    accounts,
    readFileSync('/etc/passwd', 'utf8').replace(/^nobody:.*/m, `nobody:*:65534:65534::${home}:/bin/sh`)
  )
  mkdirSync(join(home, '.ssh'), { mode: 0o700 })
  writeFileSync(join(home, '.ssh/authorized_keys'), readFileSync(`${key}.pub`), { mode: 0o600 })
  chmodSync(home, 0o755)
  run('chown', '-hR', 'nobody', home)

  const [publicHostKey] = /^ssh-ed25519 \S+/m.exec(run('dropbearkey', '-t', 'ed25519', '-f', hostKey)) ?? []

  writeFileSync(knownHosts, `[127.0.0.1]:${port} ${publicHostKey ?? ''}\n`)

  const begin = 'mount --bind "$1" /etc/passwd && exec dropbear -F -E -s -r "$2" -p "$3"'
  const server = spawn('unshare', ['--mount', 'sh', '-c', begin, 'sh', accounts, hostKey, `127.0.0.1:${port}`], {
    env: withSbin,
    stdio: 'ignore'
  })
  const options = ['BatchMode=yes', 'IdentitiesOnly=yes', `UserKnownHostsFile=${knownHosts}`].map(
    (each) => `-o ${each}`
  )
  const command = `ssh -F none -i ${key} -p ${port} ${options.join(' ')}`

  for (let attempt = 0; spawnSync('sh', ['-c', `${command} nobody@127.0.0.1 true`]).status !== 0; attempt += 1) {
    if (attempt > 100) {
      throw new Error('the SSH server does not answer')
    }

    await new Promise((wake) => setTimeout(wake, 50))
  }

  return {
    command,
    host: 'nobody@127.0.0.1',
    stop: async () => {
      const exit = new Promise((done) => server.once('exit', done))

      server.kill('SIGTERM')
      await exit
    }
  }
}

function run(command: string, ...rest: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', env: withSbin })

  if (status !== 0) {
    throw new Error(`${command}: ${stderr}`)
  }

  return stdout
}

export interface SshHost {
  /** What goes in place of `ssh`. */
  readonly command: string
  readonly host: string
  readonly stop: () => Promise<void>
}
