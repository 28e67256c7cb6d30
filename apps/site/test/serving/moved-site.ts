import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ledger } from '@zerodeps/content-schema/ledger'
import { builtSite, write } from '../../src/finish/built-site.ts'
import { hosts } from '../../src/finish/hosts.ts'

export const dist = resolve(import.meta.dirname, '../../dist')
export const recorded = ledger.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../content/permalinks.json'), 'utf8'))
)

/** The built site with two pages that moved and one that is gone, in a folder of its own. */
export async function movedSite(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'moved-'))
  const folder = join(root, 'site')

  // Servers run as nobody, and would serve a copy of what they may not read.
  chmodSync(root, 0o755)
  const moved = ledger.parse({
    ...recorded,
    '/posts/old-name/': { redirect: '/posts/fifo-eviction-from-a-map/' },
    '/notes/': { redirect: '/posts/' },
    '/posts/taken-down/': { gone: '2026-11-21' }
  })

  cpSync(dist, folder, { recursive: true, preserveTimestamps: true })

  const facts = { ledger: moved, scheduled: new Set<string>(), isPreloaded: false, machineTexts: [] }

  for await (const change of hosts(await builtSite(folder), facts)) {
    await write(folder, change)
  }

  wholeSeconds(folder)

  return folder
}

/** Servers that round a file's date to seconds do not agree about the last half of a millisecond. */
function wholeSeconds(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    const seconds = Math.floor(statSync(path).mtimeMs / 1000)

    utimesSync(path, seconds, seconds)
  }
}
