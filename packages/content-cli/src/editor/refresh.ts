import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { outline } from '@zerodeps/content-check/library/examined'
import { readLibrary } from '@zerodeps/content-check/library/library'
import { machineFiles } from './editor-files.ts'
import { writeStale } from './stale.ts'

/** Tells an editor that was prepared on this machine about posts that came or went; does nothing where none was. */
export async function refreshEditor(contentDir: string): Promise<void> {
  const root = dirname(contentDir)

  if (existsSync(join(root, '.astro/collections/collections.json'))) {
    writeStale(root, machineFiles(contentDir, await readLibrary(contentDir, outline)))
  }
}
