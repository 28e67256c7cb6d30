import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'

/** Where the last good site is to be read, also in the middle of a swap and after one that was cut off. */
export function standing(folder: string): string {
  return isCutOff(folder) ? previousOf(folder) : folder
}

/** Undoes a swap that ended between its two renames. */
export async function restored(folder: string): Promise<void> {
  if (isCutOff(folder)) {
    await rename(previousOf(folder), folder)
  }
}

/** Where a swap lays the site that it replaces. */
export function previousOf(folder: string): string {
  return `${folder}.previous`
}

/** Whether a swap stands, or ended, between its two renames. */
function isCutOff(folder: string): boolean {
  return !existsSync(folder) && existsSync(previousOf(folder))
}
