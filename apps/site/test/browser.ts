import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { isExecutable, systemBrowser } from '../src/integrations/browser.ts'
import { install, isRoot } from './installed.ts'

/** The browser that the tests drive: Playwright's own, else one of the system, else one installed now; else `undefined`. */
export function chromiumPath(): string | undefined {
  return installed() ?? download() ?? debianPackage()
}

function installed() {
  return [chromium.executablePath()].find(isExecutable) ?? systemBrowser()
}

/** Only root gets system libraries too: anyone else would be asked for a password in the middle of the tests. */
function download() {
  const args = ['install', '--no-shell', ...(isRoot() ? ['--with-deps'] : []), 'chromium']

  console.error(`No browser found: playwright ${args.join(' ')}`)
  spawnSync('playwright', args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 })

  return installed()
}

function debianPackage() {
  install(['chromium'])

  return installed()
}
