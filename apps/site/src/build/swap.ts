import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

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

/** Undoes a swap that ended between its two renames. */
export async function restored(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(previousOf(folder))) {
    await rename(previousOf(folder), folder)
  }
}

/** Where the last good site is to be read, also in the middle of a swap and after one that was cut off. */
export function standing(folder: string): string {
  return existsSync(folder) ? folder : existsSync(previousOf(folder)) ? previousOf(folder) : folder
}

/** Puts the last good site back in its place before a build that may fail. */
export function restoredSite(): AstroIntegration {
  return {
    name: 'restored-site',
    hooks: {
      'astro:config:setup': ({ command, config }) =>
        command === 'build' ? restored(fileURLToPath(config.outDir).replace(/\.next\/$/, '')) : undefined
    }
  }
}

function previousOf(folder: string): string {
  return `${folder}.previous`
}
