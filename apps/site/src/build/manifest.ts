import { createHash } from 'node:crypto'
import type { BuiltSite, Change } from './built-site.ts'

export const manifestPath = '/files.json'

/** Lists every file of the build with its size and hash. A deploy is checked, and old assets are kept, by this list. */
export async function* manifest(site: BuiltSite): AsyncIterable<Change> {
  const files: Manifest = {}

  for (const path of site.paths) {
    const content = await site.read(path)

    files[path] = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  }

  yield { path: manifestPath, content: `${JSON.stringify(files, undefined, 1)}\n` }
}

export type Manifest = Record<string, { readonly bytes: number; readonly sha256: string }>
