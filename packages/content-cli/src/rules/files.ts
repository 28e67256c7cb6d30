import type { Draft } from '../findings/finding.ts'
import type { Document } from '../mdx/document.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

/** A folder holds what its collection knows, in ordinary files. */
export function* files({ folder }: Document): Iterable<Draft> {
  for (const { path, kind } of folder.files) {
    if (kind === 'symlink') {
      yield { code: 'symlink', ...wholeFile, message: `${quote(path)} is a symbolic link` }
    } else if (kind === 'special') {
      yield { code: 'unreadable', ...wholeFile, message: `${quote(path)} is no ordinary file` }
    } else if (folder.collection === 'posts' && !KNOWN.test(path)) {
      yield { code: 'stray-file', ...wholeFile, message: `${quote(path)} is nothing that a post uses` }
    }
  }
}

const KNOWN = /^(?:index\.mdx|[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)|examples\/.+|bench\/[^/]+\.(?:bench\.ts|json))$/i
