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

/** The same of its form for dark pages; `light` is the path of the one for light ones. */
export async function darkDrafts(path: string, name: string, light: string): Promise<Said[]> {
  const said = await pictureDrafts(path, name)

  if (said.length > 0 || (await pictureDrafts(light, '')).length > 0) {
    return said
  }

  if ([path, light].some((file) => animation(readFileSync(file)) !== undefined)) {
    return [{ code: 'picture-dark', message: `what moves has no form for dark pages, as ${name} would be` }]
  }

  const [own, other] = await Promise.all([sizeOf(path), sizeOf(light)])

  return own === other
    ? []
    : [{ code: 'picture-dark', message: `${name} has ${own} pixels, and the picture for light pages ${other}` }]
}

async function sizeOf(path: string): Promise<string> {
  const { default: sharp } = await import('sharp')
  const { autoOrient } = await sharp(path).metadata()

  return `${autoOrient.width} × ${autoOrient.height}`
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
