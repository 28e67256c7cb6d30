import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { limits } from '@zerodeps/content-schema/limits'
import type { Folder } from './folder.ts'

/**
 * A digest of a folder, of all that lies in it and of a text. `undefined` where something cannot be read, or is larger than
 * any file that a rule looks into.
 */
export function folderDigest({ collection, name, files, absolute, bytes }: Folder, salt: string): string | undefined {
  const digest = createHash('sha256').update(JSON.stringify([salt, collection, name]))

  try {
    for (const { path, kind } of files) {
      if (kind === 'file' && statSync(absolute(path)).size > limits.pictureBytes) {
        return undefined
      }

      const content = kind === 'file' ? bytes(path) : Buffer.alloc(0)

      digest.update(JSON.stringify([path, kind, content.length])).update(content)
    }
  } catch {
    return undefined
  }

  return digest.digest('base64url')
}
