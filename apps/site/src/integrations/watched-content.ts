import type { EventEmitter } from 'node:events'
import { existsSync, lstatSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entriesBelow } from '@zerodeps/content-check/files/folder'
import { savedFiles } from '@zerodeps/content-check/files/saved-files'
import type { AstroIntegration } from 'astro'

/**
 * In development, the content is watched as the check watches it, by its folders, and the server's own watcher is told what
 * was saved. By itself that one would open each file, of which most belong to posts that nobody works on.
 */
export function watchedContent(contentRoot: URL): AstroIntegration {
  const contentDir = fileURLToPath(contentRoot)
  let served: AbortController | undefined

  return {
    name: 'watched-content',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const ignored = [(path: string): boolean => `${path}/`.startsWith(contentDir)]

        updateConfig({ vite: { server: { watch: { ignored } } } })
      },
      'astro:server:setup': ({ server, logger }) => {
        served = new AbortController()
        tellSaves(contentDir, server.watcher, served.signal).catch((error: unknown) => logger.error(String(error)))
      },
      'astro:server:done': () => served?.abort()
    }
  }
}

/**
 * Has `watcher` emit what happens to the files of the content, until the signal is aborted. A text changes with what lies
 * beside it, which is made into its page.
 */
export async function tellSaves(contentDir: string, watcher: EventEmitter, signal: AbortSignal): Promise<void> {
  const saves = savedFiles(contentDir, signal)
  const known = new Set(filesAt(contentDir))

  for await (const saved of saves) {
    const paths = [...saved].map((path) => join(contentDir, path))
    const before = new Set(paths.flatMap((path) => knownAt(path, known)))
    const now = new Set(paths.flatMap(filesAt))

    for (const file of before.difference(now)) {
      known.delete(file)
      emit('unlink', file)
    }

    for (const file of now) {
      known.add(file)
      emit(before.has(file) ? 'change' : 'add', file)
    }

    for (const text of textsOf(contentDir, [...before, ...now])) {
      if (known.has(text) && !now.has(text)) {
        emit('change', text)
      }
    }

    for (const folder of paths.filter((path) => !before.has(path) && !now.has(path))) {
      emit(existsSync(folder) ? 'addDir' : 'unlinkDir', folder)
    }
  }

  function emit(event: string, file: string): void {
    watcher.emit(event, file)
    watcher.emit('all', event, file)
  }
}

/** The texts in whose folders files are. */
function textsOf(contentDir: string, files: readonly string[]): Set<string> {
  return new Set(files.map((file) => join(contentDir, ...relative(contentDir, file).split(sep, 2), 'index.mdx')))
}

/** The files that were at a path, be it one of them or their folder. */
function knownAt(path: string, known: ReadonlySet<string>): string[] {
  return known.has(path) ? [path] : [...known].filter((file) => file.startsWith(`${path}${sep}`))
}

/** The files that are there now. */
function filesAt(path: string): string[] {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
    return [path]
  }

  return entriesBelow(path)
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
}
