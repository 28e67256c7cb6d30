import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { collections, readFolders } from '@zerodeps/content-check/files/folder'
import { reducedPicture, type ReducedPicture } from '@zerodeps/content-check/files/reduced-picture'

/** Where originals stay, below the content folder; git ignores it. */
const ORIGINALS = '.originals'
const RASTER = /\.(?:png|jpe?g|webp|avif)$/i

/**
 * The pictures of the content that are too large, scaled down, and beside them their originals, which no commit may have.
 * One that cannot be decoded is left to the check. Nothing is written.
 */
export async function reduced(contentDir: string, isWanted: (file: string) => boolean): Promise<Reduced> {
  const writes: Record<string, Uint8Array> = {}
  const pictures: ReducedFile[] = []
  const folders = collections.flatMap((name) => readFolders(contentDir, name).folders)

  for (const { absolute, files } of folders) {
    for (const { path, file } of files.filter((each) => each.kind === 'file' && RASTER.test(each.path))) {
      const picture = isWanted(file) ? await reducedPicture(absolute(path)).catch(() => undefined) : undefined

      if (picture) {
        const { original, bytes, before, after } = picture
        const kept = `${ORIGINALS}/${file.slice(0, -extname(file).length)}-${digest(original)}${extname(file)}`

        writes[kept] = original
        writes[file] = bytes
        pictures.push({ file, kept, before, after })
      }
    }
  }

  return { writes, pictures }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8)
}

interface Reduced {
  /** By file, relative to the content folder. */
  readonly writes: Readonly<Record<string, Uint8Array>>
  readonly pictures: readonly ReducedFile[]
}

interface ReducedFile extends Pick<ReducedPicture, 'before' | 'after'> {
  readonly file: string
  readonly kept: string
}
