import { readFileSync, readdirSync, type Dirent } from 'node:fs'
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

  for (const entry of entriesBelow(root)) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep)
    const [name = '', ...rest] = path
    const found = { path: rest.join('/'), file: [collection, ...path].join('/'), kind: kindOf(entry) }

    if (rest.length > 0 && !entry.isDirectory()) {
      folders.get(name)?.push(found)
    } else if (entry.isDirectory()) {
      folders.set(name, folders.get(name) ?? [])
    } else if (!isIgnored(name)) {
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

/** One folder with the files below it; without any where there is no such folder. */
export function readFolder(contentDir: string, collection: Collection, name: string, overlay: Overlay = {}): Folder {
  const root = join(contentDir, collection, name)
  const entries = entriesBelow(root)
    .filter((entry) => !entry.isDirectory())
    .map((entry): Entry => {
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')

      return { path, file: `${collection}/${name}/${path}`, kind: kindOf(entry) }
    })

  return folder(contentDir, collection, name, entries, overlay)
}

/** What no rule looks at: the leavings of desktops, and the files that editors keep while a text is open. */
export function isIgnored(name: string): boolean {
  return IGNORED.test(name)
}

export function isCollection(name: string): name is Collection {
  return collections.some((each) => each === name)
}

/** Everything below a folder, a folder before what it holds. Node's own recursion follows links, and so would loop. */
export function entriesBelow(root: string): Dirent[] {
  return entriesOf(root).flatMap((entry) =>
    entry.isDirectory() ? [entry, ...entriesBelow(join(root, entry.name))] : [entry]
  )
}

/** What lies in a folder; nothing where it is none, or was one a moment ago. */
function entriesOf(root: string): Dirent[] {
  try {
    return readdirSync(root, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return []
    }

    throw error
  }
}

function kindOf(entry: Dirent): Entry['kind'] {
  return entry.isSymbolicLink() ? 'symlink' : entry.isFile() ? 'file' : 'special'
}

function folder(
  contentDir: string,
  collection: Collection,
  name: string,
  entries: readonly Entry[],
  overlay: Overlay
): Folder {
  const dir = join(contentDir, collection, name)
  const files = entries.filter(({ path }) => !isIgnored(path.slice(path.lastIndexOf('/') + 1))).toSorted(byFile)
  const paths = new Set(files.filter(({ kind }) => kind === 'file').map(({ path }) => path))

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
    },
    beside: (other, slug) => readFolder(contentDir, other, slug, overlay)
  }
}

function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : Number(a.file > b.file)
}

const IGNORED = /^(?:\.DS_Store|Thumbs\.db|\.gitkeep|\..*\.sw[a-p]|4913|\.?#.*|.*~)$/

/** Texts that stand for those on the disk, by file. */
export type Overlay = Readonly<Record<string, string>>

export const collections = ['posts', 'projects', 'systems'] as const

export type Collection = (typeof collections)[number]

export interface Entry {
  /** Relative to its folder. */
  readonly path: string
  /** Relative to the content folder. */
  readonly file: string
  /** What is neither a file nor a link to one, such as a pipe, is special, and never read. */
  readonly kind: 'file' | 'symlink' | 'special'
}

export interface Folder {
  readonly collection: Collection
  readonly name: string
  readonly file: string
  readonly files: readonly Entry[]
  /** Whether there is an ordinary file, not a link, at that path below the folder. */
  readonly has: (path: string) => boolean
  readonly absolute: (path: string) => string
  readonly bytes: (path: string) => Uint8Array
  /** Another folder of the same content. */
  readonly beside: (collection: Collection, name: string) => Folder
}
