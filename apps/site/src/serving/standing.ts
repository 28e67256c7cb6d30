import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'

/** Where the last good site is to be read, also in the middle of a swap and after one that was cut off. */
export function standing(folder: string): string {
  return existsSync(folder) ? folder : existsSync(previousOf(folder)) ? previousOf(folder) : folder
}

/** Undoes a swap that ended between its two renames. */
export async function restored(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(previousOf(folder))) {
    await rename(previousOf(folder), folder)
  }
}

/** Where a swap lays the site that it replaces. */
export function previousOf(folder: string): string {
  return `${folder}.previous`
}
