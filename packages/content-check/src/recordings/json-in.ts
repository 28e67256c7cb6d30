import type { Folder } from '../files/folder.ts'
import { sourceOf } from '../files/source.ts'

/** What a JSON file of a folder holds; `undefined` where it is missing, too large or broken. */
export function jsonIn(folder: Folder, path: string, maxBytes?: number): unknown {
  if (!folder.has(path)) {
    return undefined
  }

  try {
    return JSON.parse(sourceOf(() => folder.bytes(path), maxBytes).text)
  } catch {
    return undefined
  }
}
