import type { Fault } from '../findings/finding.ts'
import type { Document } from '../mdx/document.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

/** A folder holds what its collection knows, in ordinary files, by names that every server and every disk can tell apart. */
export function* files({ folder }: Document): Iterable<Fault> {
  const names = new Map<string, string>()

  for (const { path, kind } of folder.files) {
    if (kind === 'symlink') {
      yield { code: 'symlink', ...wholeFile, message: `${quote(path)} is a symbolic link` }
    } else if (kind === 'special') {
      yield { code: 'unreadable', ...wholeFile, message: `${quote(path)} is no ordinary file` }
    } else if (folder.collection === 'posts' && !KNOWN.test(path)) {
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

const NAME = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/
const KNOWN =
  /^(?:index\.mdx|[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)|examples\/.+|bench\/[^/]+\.(?:ts|json|cpuprofile))$/i
