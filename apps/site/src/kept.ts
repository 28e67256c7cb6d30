import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const DAY_MS = 86_400_000

/** Where it lies; `BUILD_CACHE_DIR` names another folder. */
export const keptFolder =
  process.env.BUILD_CACHE_DIR === undefined
    ? new URL('../node_modules/.cache/built', import.meta.url)
    : pathToFileURL(`${process.env.BUILD_CACHE_DIR}/`)

/**
 * What builds made once, each under a key of all that it depends on. The folder is shared by all builds of the machine, and
 * may lose any file while none runs: it is made again.
 */
export function kept(name: string, root = keptFolder): Kept {
  const folder = new URL(`${name}/`, root)
  const used = new Set<string>()
  const underWay = new Map<string, Promise<URL>>()

  const file = (key: string, make: () => Promise<Buffer>): Promise<URL> => {
    const known = underWay.get(key) ?? present(new URL(key, folder), make).finally(() => underWay.delete(key))

    used.add(key)
    underWay.set(key, known)

    return known
  }

  return {
    file,
    of: async (key, make) => readFile(await file(key, make)),
    prune: async (nowMs = Date.now()) => {
      const idle = (await readdir(folder).catch(() => [])).filter((key) => !used.has(key))

      for (const file of idle.map((key) => new URL(key, folder))) {
        const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: nowMs }))

        if (nowMs - mtimeMs > DAY_MS) {
          await rm(file, { force: true })
        }
      }
    }
  }
}

async function present(file: URL, make: () => Promise<Buffer>): Promise<URL> {
  const now = new Date()

  // The time says when it was last used; a file of somebody else's keeps its own.
  await utimes(file, now, now).catch(() => undefined)

  if (!existsSync(file)) {
    await mkdir(new URL('.', file), { recursive: true })
    await writeWhole(file, await make())
  }

  return file
}

/** Another build may read the file at the same moment, and must find all of it or nothing. */
async function writeWhole(file: URL, data: Buffer): Promise<void> {
  const path = fileURLToPath(file)
  const beside = `${path}.${process.pid}`

  await writeFile(beside, data)
  await rename(beside, path)
}

export interface Kept {
  /** What is kept under the key, a name for a file, or else what `make` makes, kept from now on. The file never changes. */
  readonly file: (key: string, make: () => Promise<Buffer>) => Promise<URL>
  /** The bytes of that file. */
  readonly of: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>
  /** Forgets what neither this build nor another one has used for a day. */
  readonly prune: (nowMs?: number) => Promise<void>
}
