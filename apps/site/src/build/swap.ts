import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/** Puts a finished folder in the place of another. The only moment without a folder is the one between two renames. */
export async function swap(finished: string, folder: string): Promise<void> {
  const previous = `${folder}.previous`

  await restored(folder)
  await rm(previous, { recursive: true, force: true })

  if (existsSync(folder)) {
    await rename(folder, previous)
  }

  await rename(finished, folder)
  await rm(previous, { recursive: true, force: true })
}

/** Undoes a swap that ended between its two renames. */
export async function restored(folder: string): Promise<void> {
  const previous = `${folder}.previous`

  if (!existsSync(folder) && existsSync(previous)) {
    await rename(previous, folder)
  }
}
