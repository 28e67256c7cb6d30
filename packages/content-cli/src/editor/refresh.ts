import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyChange } from '../changes/change.ts'
import { readLibrary } from '../library.ts'
import { machineFiles } from './editor-files.ts'

/** Tells an editor that was prepared on this machine about posts that came or went; does nothing where none was. */
export async function refreshEditor(contentDir: string): Promise<void> {
  const root = dirname(contentDir)

  if (existsSync(join(root, '.astro/collections/collections.json'))) {
    applyChange(root, { writes: machineFiles(contentDir, await readLibrary(contentDir)) })
  }
}
