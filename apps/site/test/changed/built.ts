import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { inject } from 'vitest'

export const { contentDir, east, west } = inject('changed')

/** The paths of all files of a build, sorted. */
export function files(dir = east): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length))
    .toSorted()
}

/** A file as text. Compressed twins are read too: they are made from the files, but they are what is served. */
export function file(path: string): string {
  const content = readFileSync(join(east, path))
  const unpack = [
    { isPacked: path.endsWith('.br'), unpacked: brotliDecompressSync },
    // The search index is packed without saying so in its name.
    { isPacked: content[0] === 0x1f && content[1] === 0x8b, unpacked: gunzipSync }
  ].find(({ isPacked }) => isPacked)

  return (unpack?.unpacked(content) ?? content).toString()
}

/** The paths of the files that hold a text or are named by it, in whatever case. */
export function holding(text: string): string[] {
  return files().filter((path) => path.includes(text) || file(path).toLowerCase().includes(text))
}

export function page(path: string): string {
  return file(`${path}index.html`)
}
