import type { Fault } from '../findings/finding.ts'
import type { Folder } from '../files/folder.ts'
import type { Document } from '../mdx/document.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'
import { scriptOf, sourcesOf } from '../recordings/script.ts'

/** A folder holds what its collection knows, in ordinary files, by names that every server and every disk can tell apart. */
export function* files({ folder }: Document): Iterable<Fault> {
  const names = new Map<string, string>()
  const shared = sharedCode(folder)

  for (const { path, kind } of folder.files) {
    if (kind === 'symlink') {
      yield { code: 'symlink', ...wholeFile, message: `${quote(path)} is a symbolic link` }
    } else if (kind === 'special') {
      yield { code: 'unreadable', ...wholeFile, message: `${quote(path)} is no ordinary file` }
    } else if (folder.collection === 'posts' && !KNOWN.test(path) && !shared.has(path)) {
      yield { code: 'stray-file', ...wholeFile, message: `${quote(path)} is nothing that a post uses` }
    } else if (!NAME.test(path)) {
      yield { code: 'file-name', ...wholeFile, message: `${quote(path)} is no name for an address` }
    } else if (names.has(path.toLowerCase())) {
      const other = quote(names.get(path.toLowerCase()))

      yield { code: 'file-name', ...wholeFile, message: `${quote(path)} and ${other} differ in case alone` }
    }

    names.set(path.toLowerCase(), path)
  }
}

/** What experiments import, start or read beside themselves. */
function sharedCode(folder: Folder): Set<string> {
  const paths = folder.files.map(({ path }) => path)

  if (!paths.some((path) => path.startsWith('bench/') && !KNOWN.test(path))) {
    return new Set()
  }

  const scripts = paths.filter((path) => SCRIPT.test(path))

  return new Set(scripts.flatMap((path) => Object.keys(scriptOf(path, sourcesOf(folder)).files)))
}

const SCRIPT = /^bench\/[^/]+\.bench\.ts$/
const NAME = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/
const KNOWN = /^(?:index\.mdx|[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)|examples\/.+|bench\/[^/]+\.(?:ts|json))$/i
