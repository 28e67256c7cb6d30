import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { previousOf, restored } from '../serving/standing.ts'

/** Puts a finished folder in the place of another. The only moment without a folder is the one between two renames. */
export async function swap(finished: string, folder: string): Promise<void> {
  await restored(folder)
  await rm(previousOf(folder), { recursive: true, force: true })

  if (existsSync(folder)) {
    await rename(folder, previousOf(folder))
  }

  await rename(finished, folder)
  await rm(previousOf(folder), { recursive: true, force: true })
}
