import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { slugOf } from '../command-line/slug-of.ts'

/** The pictures of a text, found beside it or where its generator serves files from, and the names they get beside the post. */
export function picturesOf(sourceFile: string): Pictures {
  const files = new Map<string, string>()

  return {
    name: (src) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
        return src
      }

      const path = decoded(src.replace(/[?#].*$/, ''))
      const file = found(sourceFile, path)
      const name = safeName(path)
      const known = [...files].find(([, other]) => other === file)?.[0]
      const free = files.has(name) && known === undefined ? `${files.size}-${name}` : (known ?? name)

      if (file !== undefined) {
        files.set(free, file)
      }

      return `./${free}`
    },
    isFound: (name) => files.has(name.slice(2)),
    bytes: () => Object.fromEntries([...files].map(([name, file]) => [name, readFileSync(file)]))
  }
}

function found(sourceFile: string, path: string): string | undefined {
  const folders = path.startsWith('/')
    ? ancestors(dirname(sourceFile)).flatMap((folder) => SERVED.map((name) => join(folder, name)))
    : [dirname(sourceFile)]

  return folders
    .map((folder) => join(folder, path))
    .find((file) => PICTURE.test(file) && existsSync(file) && statSync(file).isFile())
}

function ancestors(folder: string): string[] {
  const above = dirname(folder)

  return above === folder ? [folder] : [folder, ...ancestors(above)]
}

/** A name that the check takes: its letters are Latin, its ending is as it was. */
function safeName(path: string): string {
  const extension = extname(path)

  return `${slugOf(basename(path, extension)) || 'picture'}${extension.toLowerCase()}`
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Where Hugo, Jekyll, Astro and others keep the files that they serve as they are. */
const SERVED = ['', 'static', 'public', 'assets', 'source']
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i

interface Pictures {
  /** The name beside the post of the picture at an address. An address elsewhere stays. */
  readonly name: (src: string) => string
  readonly isFound: (name: string) => boolean
  /** The files that were found, by name. */
  readonly bytes: () => Readonly<Record<string, Uint8Array>>
}
