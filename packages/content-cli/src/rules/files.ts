import type { Draft } from '../finding.ts'
import type { Document } from '../document.ts'
import { wholeFile } from '../place.ts'
import { quote } from '../quote.ts'

/** A folder holds what its collection knows, and no symbolic links. */
export function* files({ folder }: Document): Iterable<Draft> {
  for (const { path, symlink } of folder.files) {
    if (symlink) {
      yield { code: 'symlink', ...wholeFile, message: `${quote(path)} is a symbolic link` }
    } else if (folder.collection === 'posts' && !KNOWN.test(path)) {
      yield { code: 'stray-file', ...wholeFile, message: `${quote(path)} is nothing that a post uses` }
    }
  }
}

const KNOWN = /^(?:index\.mdx|[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)|examples\/.+|bench\/[^/]+\.(?:bench\.ts|json))$/i
