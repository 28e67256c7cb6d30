import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

/**
 * The browser that the tests drive: Playwright's own, else one of the system, else one installed now.
 *
 * @throws when none can be had, with what to do about it
 */
export function chromiumPath() {
  const found = installed() ?? download() ?? debianPackage()

  if (found === undefined) {
    throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to its executable.')
  }

  return found
}

function installed() {
  return [chromium.executablePath(), ...onPath(), ...macApplications].find(isExecutable)
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)

  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/** Only root gets system libraries too: anyone else would be asked for a password in the middle of the tests. */
function download() {
  run('playwright', ['install', '--no-shell', ...(isRoot() ? ['--with-deps'] : []), 'chromium'])

  return installed()
}

function debianPackage() {
  if (isRoot() && existsSync('/etc/debian_version')) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
  }

  return installed()
}

function run(command: string, args: string[]) {
  console.error(`No browser found: ${command} ${args.join(' ')}`)
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 })
}

function isRoot() {
  return process.getuid?.() === 0
}

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK)

    return true
  } catch {
    return false
  }
}
