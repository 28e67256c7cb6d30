import { readFileSync, readdirSync, statSync, type Dirent } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The folders of one collection with the files below each, in a fixed order. A collection without a folder is empty. */
export function readFolders(
  contentDir: string,
  collection: Collection,
  overlay: Overlay = {}
): { folders: Folder[]; strays: Entry[] } {
  const root = join(contentDir, collection)
  const folders = new Map<string, Entry[]>()
  const strays: Entry[] = []

  for (const entry of list(root)) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep)
    const [name = '', ...rest] = path
    const found = { path: rest.join('/'), file: [collection, ...path].join('/'), symlink: entry.isSymbolicLink() }

    if (rest.length > 0 && !entry.isDirectory()) {
      folders.get(name)?.push(found)
    } else if (entry.isDirectory()) {
      folders.set(name, folders.get(name) ?? [])
    } else if (!IGNORED.has(name)) {
      strays.push({ ...found, path: name })
    }
  }

  return {
    strays: strays.toSorted(byFile),
    folders: [...folders]
      .map(([name, entries]) => folder(contentDir, collection, name, entries, overlay))
      .toSorted(byFile)
  }
}

/** Everything below a folder, a folder before what it holds. Node's own recursion follows links, and so would loop. */
function list(root: string): Dirent[] {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    return []
  }

  return readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry, ...list(join(root, entry.name))] : [entry]
  )
}

function folder(
  contentDir: string,
  collection: Collection,
  name: string,
  entries: readonly Entry[],
  overlay: Overlay
): Folder {
  const dir = join(contentDir, collection, name)
  const files = entries.filter(({ path }) => !IGNORED.has(path.slice(path.lastIndexOf('/') + 1))).toSorted(byFile)
  const paths = new Set(files.filter(({ symlink }) => !symlink).map(({ path }) => path))

  return {
    collection,
    name,
    file: `${collection}/${name}`,
    files,
    has: (path) => paths.has(path),
    absolute: (path) => join(dir, path),
    bytes: (path) => {
      const text = overlay[`${collection}/${name}/${path}`]

      return text === undefined ? readFileSync(join(dir, path)) : Buffer.from(text)
    }
  }
}

function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : Number(a.file > b.file)
}

const IGNORED = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep'])

/** Texts that stand for those on the disk, by file. */
export type Overlay = Readonly<Record<string, string>>

export type Collection = 'posts' | 'projects' | 'systems'

export interface Entry {
  /** Relative to its folder. */
  readonly path: string
  /** Relative to the content folder. */
  readonly file: string
  readonly symlink: boolean
}

export interface Folder {
  readonly collection: Collection
  readonly name: string
  readonly file: string
  readonly files: readonly Entry[]
  /** Whether there is a file, not a link, at that path below the folder. */
  readonly has: (path: string) => boolean
  readonly absolute: (path: string) => string
  readonly bytes: (path: string) => Uint8Array
}
