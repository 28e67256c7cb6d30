import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The environment in which Debian's servers are found, which only root has on the path. */
export const withSbin = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin` }

/** Whether a command is there, after an attempt to install the Debian package that has it. */
export function hasPackage(command: string, name = command): boolean {
  if (!hasCommand(command)) {
    install([name])
  }

  return hasCommand(command) || skip(`${command} is not installed, so what needs it is not tested.`)
}

export function hasCommand(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`], { env: withSbin }).status === 0
}

/** Whether the tests may use accounts, namespaces and low ports. */
export function mayAdminister(): boolean {
  return isRoot() || skip('the user is not root, so what needs another account or a port of the system is not tested.')
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Debian's packages, where root runs the tests; nothing happens elsewhere. */
export function install(names: readonly string[]): void {
  if (isRoot() && existsSync('/etc/debian_version')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 120_000 })
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...names], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 300_000
    })
  }
}

/** Says why something is skipped, in the words that the table at the end of all tests repeats. */
export function skip(reason: string): false {
  console.warn(`Skipped: ${reason}`)

  return false
}
