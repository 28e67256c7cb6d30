import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs'
import { join, sep } from 'node:path'
import { isIgnored } from './folder.ts'

const QUIET_MS = 30

/**
 * The files and folders below `root` that changed, with forward slashes, gathered until the disk has been quiet for a
 * moment. It listens from the call on and ends when the signal is aborted. Throws where the system has no watchers left.
 */
export function savedFiles(root: string, signal: AbortSignal): AsyncIterable<ReadonlySet<string>> {
  const watchers = new Map<string, FSWatcher>()
  let saved = new Set<string>()
  let quiet = Promise.withResolvers<undefined>()
  let timer: NodeJS.Timeout | undefined

  // One watcher for each folder: on Linux the recursive one of Node.js loses a file that was replaced by a rename.
  const listen = (folder: string): void => {
    try {
      if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) {
        const watcher = watch(join(root, folder), (_, name) => note(folder, name ?? ''))

        watchers.set(folder, watcher)
        watcher.on('error', () => unwatch(folder))
        readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .forEach(({ name }) => listen(join(folder, name)))
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && TRANSIENT.has(String(error.code)))) {
        throw error
      }
    }
  }
  const unwatch = (folder: string): void => {
    for (const [known, watcher] of watchers) {
      if (folder === '' || known === folder || known.startsWith(`${folder}${sep}`)) {
        watcher.close()
        watchers.delete(known)
      }
    }
  }
  const note = (folder: string, name: string): void => {
    const path = join(folder, name)

    if (isIgnored(name) || path.startsWith('.change')) {
      return
    }

    saved.add(path.replaceAll(sep, '/'))
    clearTimeout(timer)
    timer = setTimeout(() => quiet.resolve(undefined), QUIET_MS)
    unwatch(path)

    try {
      listen(path)
    } catch (error) {
      quiet.reject(error)
    }
  }
  const end = (): void => {
    clearTimeout(timer)
    unwatch('')
    quiet.resolve(undefined)
  }

  listen('')
  signal.addEventListener('abort', end, { once: true })

  return batches()

  async function* batches(): AsyncIterable<ReadonlySet<string>> {
    try {
      for (await quiet.promise; !signal.aborted; await quiet.promise) {
        const batch = saved

        saved = new Set()
        quiet = Promise.withResolvers()
        yield batch
      }
    } finally {
      end()
    }
  }
}

/** What has gone since it was listed, or is closed to us, which the check reports. */
const TRANSIENT = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'])
