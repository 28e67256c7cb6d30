import { copyFile, link, lstat, mkdir, readdir, readFile, rm, rmdir, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Ledger } from '@zerodeps/content-schema/ledger'

/** The files of a folder as they are now. Paths are absolute within the site: `/posts/index.html`. */
export async function builtSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)

  return {
    paths: paths.toSorted(),
    read: (path) => readFile(join(folder, path)),
    isFile: async (path) => (await lstat(join(folder, path))).isFile()
  }
}

/** Carries out what a step planned. A folder that loses its last file goes too: servers answer for empty ones. */
export async function write(folder: string, { path, content }: Change): Promise<void> {
  const file = join(folder, path)

  if (content === undefined) {
    await rm(file)
    await rmdir(dirname(file)).catch(() => undefined)

    return
  }

  await mkdir(dirname(file), { recursive: true })
  // What is written in place would change every file that shares its bytes.
  await unlink(file).catch(() => undefined)
  await (content instanceof URL ? shared(content, file) : writeFile(file, content))
}

/** One file under two names, which costs nothing; where the file system knows no such thing, a copy. */
async function shared(from: URL, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
}

export function pagesOf({ paths }: BuiltSite): string[] {
  return paths.filter((path) => path.endsWith('.html'))
}

export interface BuiltSite {
  /** Sorted, whatever the order of the file system. */
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<Buffer>
  /** Whether the path is a real file, not a link to one. */
  readonly isFile: (path: string) => Promise<boolean>
}

export interface Change {
  readonly path: string
  /** A URL is that of a file with these bytes, which never changes; `undefined` takes the file away. */
  readonly content: string | Buffer | URL | undefined
}

/** One part of finishing the site: it reads what is there and says what should change, and writes nothing itself. */
export type Step = (site: BuiltSite, facts: Facts) => AsyncIterable<Change>

export interface Facts {
  readonly ledger: Ledger
  /** The paths of the pages that the content makes and that are still to come. */
  readonly scheduled: ReadonlySet<string>
  /** Whether browsers may take the domain into their list of sites that have no plain HTTP, which nobody can take back. */
  readonly isPreloaded: boolean
  /** Texts that only the machine of the build knows, such as its folder. */
  readonly machineTexts: readonly string[]
}
