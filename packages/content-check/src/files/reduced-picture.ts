import { readFileSync } from 'node:fs'
import { limits } from '@zerodeps/content-schema/limits'
import { animation } from './animation.ts'

/** Widths and heights in pixels, the largest first: the first is twice the widest form that a page shows. */
const SIDES = [2_880, 2_160, 1_440, 1_080]
const QUALITY = 85

/**
 * A still picture that is over a limit, scaled down in its own format, upright, in sRGB and without its metadata; what is
 * transparent stays so. `undefined` for one that is within the limits, for a drawing, and for one that moves.
 *
 * @throws for a file that cannot be decoded, or has more pixels than may be decoded at all
 */
export async function reducedPicture(path: string): Promise<ReducedPicture | undefined> {
  const { default: sharp } = await import('sharp')
  const original = readFileSync(path)
  const { width, height, format, compression } = await sharp(original, { limitInputPixels: false }).metadata()
  const own = formats.find((each) => each === (compression === 'av1' ? 'avif' : format))
  const isWithin = original.length <= limits.pictureBytes && width * height <= limits.picturePixels

  if (isWithin || own === undefined || animation(original) !== undefined) {
    return undefined
  }

  for (const side of SIDES) {
    const { data, info } = await sharp(original)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toFormat(own, own === 'png' ? { compressionLevel: 9 } : { quality: QUALITY })
      .toBuffer({ resolveWithObject: true })

    if (data.length <= limits.pictureBytes) {
      return {
        original,
        bytes: data,
        before: { width, height, bytes: original.length },
        after: { width: info.width, height: info.height, bytes: data.length }
      }
    }
  }

  return undefined
}

const formats = ['png', 'jpeg', 'webp', 'avif'] as const

export interface ReducedPicture {
  readonly original: Buffer
  readonly bytes: Buffer
  readonly before: PictureSize
  readonly after: PictureSize
}

/** In pixels and in bytes. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly bytes: number
}
