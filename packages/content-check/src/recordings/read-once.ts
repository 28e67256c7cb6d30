import type { z } from 'zod'
import type { Folder } from '../files/folder.ts'
import { sourceOf } from '../files/source.ts'

/**
 * Reads JSON files of one shape, each of a folder as it was listed once, when it is first asked for. `undefined` stands for
 * what is missing, too large, broken or of another shape.
 */
export function onceReader<Data>(maxBytes?: number): OnceReader<Data> {
  const read = new WeakMap<Folder, Map<string, Data | undefined>>()

  return (folder, path, schema) => {
    const known = read.get(folder) ?? new Map<string, Data | undefined>()

    read.set(folder, known)

    if (!known.has(path)) {
      known.set(path, schema.safeParse(jsonIn(folder, path, maxBytes)).data)
    }

    return known.get(path)
  }
}

function jsonIn(folder: Folder, path: string, maxBytes: number | undefined): unknown {
  if (!folder.has(path)) {
    return undefined
  }

  try {
    return JSON.parse(sourceOf(() => folder.bytes(path), maxBytes).text)
  } catch {
    return undefined
  }
}

type OnceReader<Data> = (folder: Folder, path: string, schema: z.ZodType<Data>) => Data | undefined
