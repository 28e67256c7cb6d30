import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { isExecutable, systemBrowser } from '../src/integrations/browser.ts'

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
  return [chromium.executablePath()].find(isExecutable) ?? systemBrowser()
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
