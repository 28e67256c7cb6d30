import { readFileSync, statSync } from 'node:fs'
import { limits } from '@zerodeps/content-schema/limits'
import type { Fault } from '../findings/finding.ts'
import { printable } from '../findings/quote.ts'
import { animation } from './animation.ts'
import { readDrawing } from './drawing.ts'
import { sourceOf } from './source.ts'

/** What is wrong with a picture's file: its size is judged before anything is decoded. */
export async function pictureDrafts(path: string, name: string): Promise<Said[]> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0

  if (size > limits.pictureBytes) {
    return [
      {
        code: 'picture-too-large',
        message: `the picture ${name} has ${size} bytes; ${limits.pictureBytes} are allowed`
      }
    ]
  }

  const said = path.toLowerCase().endsWith('.svg') ? drawing(path, name) : []

  return said.length > 0 ? said : decoded(path, name)
}

function drawing(path: string, name: string): Said[] {
  const { text, faults } = sourceOf(() => readFileSync(path), limits.pictureBytes)

  if (faults[0]) {
    return [{ code: 'picture-broken', message: `the picture ${name} cannot be read: ${faults[0].message}` }]
  }

  try {
    const { isDrawing, hasSize, foreign } = readDrawing(text)

    if (foreign !== undefined) {
      return [{ code: 'picture-script', message: `the picture ${name} holds \`${printable(foreign).slice(0, 40)}\`` }]
    }

    if (!isDrawing) {
      return [{ code: 'picture-broken', message: `the picture ${name} cannot be read: there is no drawing in it` }]
    }

    const hint = 'Give its `<svg>` a `viewBox`, or `width` and `height`.'

    return hasSize ? [] : [{ code: 'picture-broken', message: `the picture ${name} has no size`, hint }]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)

    return [{ code: 'picture-broken', message: `the picture ${name} cannot be read: ${printable(reason)}` }]
  }
}

async function decoded(path: string, name: string): Promise<Said[]> {
  const { default: sharp } = await import('sharp')

  try {
    const { width, height, exif, xmp, iptc } = await sharp(path, { limitInputPixels: false }).metadata()

    if (width * height > limits.picturePixels) {
      const message = `the picture ${name} has ${width} × ${height} pixels; ${limits.picturePixels} are allowed in all`

      return [{ code: 'picture-too-large', message }]
    }

    // The header of a file that was cut short is whole.
    await sharp(path).resize(1).raw().toBuffer()

    const moving = animation(readFileSync(path))

    if (moving === 'png' || moving === 'avif') {
      return [{ code: 'picture-animation', message: `the picture ${name} is animated, and would stand still` }]
    }

    return exif || xmp || iptc
      ? [
          {
            code: 'picture-metadata',
            message: `the picture ${name} carries metadata, perhaps of a place or a person`
          }
        ]
      : []
  } catch {
    return [{ code: 'picture-broken', message: `the picture ${name} cannot be decoded` }]
  }
}

type Said = Pick<Fault, 'code' | 'message' | 'hint'>
