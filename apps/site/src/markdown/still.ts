import { createHash } from 'node:crypto'
import { extname } from 'node:path'

/**
 * The path of a picture as a plain file, for readers that show nothing else. It is made from what the picture shows, not
 * from how it is drawn: as long as the author changes nothing, the path stays, and so do the bytes of every feed.
 */
export function stillPath(content: string | Buffer, extension: 'png' | 'jpg' = 'png'): string {
  return `/pictures/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${extension}`
}

/** Drawings and screenshots stay exact; photographs, whatever their format, become JPEG, which every reader shows. */
export function stillExtension(file: string): 'png' | 'jpg' {
  return /^\.(jpe?g|webp|avif)$/i.test(extname(file)) ? 'jpg' : 'png'
}
