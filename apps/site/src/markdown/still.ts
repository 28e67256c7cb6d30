import { createHash } from 'node:crypto'
import { extname } from 'node:path'

/**
 * The path of a picture as a plain file, for readers that show nothing else. It is made from what the picture shows, not
 * from how it is drawn: as long as the author changes nothing, the path stays, and so do the bytes of every feed.
 */
export function stillPath(content: string | Buffer, extension: StillExtension = 'png'): string {
  return `/pictures/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${extension}`
}

/**
 * Drawings and screenshots stay exact; photographs, whatever their format, become JPEG, which every reader shows; what
 * moves becomes GIF, which is the one format that moves in all of them.
 */
export function stillExtension(file: string, isAnimated: boolean): StillExtension {
  return isAnimated ? 'gif' : /^\.(jpe?g|webp|avif)$/i.test(extname(file)) ? 'jpg' : 'png'
}

export type StillExtension = 'png' | 'jpg' | 'gif'
