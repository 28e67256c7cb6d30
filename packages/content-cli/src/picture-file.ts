import { readFileSync, statSync } from 'node:fs'
import { limits } from '@zerodeps/content-schema/limits'
import type { Draft } from './finding.ts'
import { sourceOf } from './source.ts'

/** What is wrong with a picture's file: its size is judged before anything is decoded, and only its header is read. */
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

  return path.toLowerCase().endsWith('.svg') ? drawing(path, name) : photograph(path, name)
}

function drawing(path: string, name: string): Said[] {
  const { text: source, drafts } = sourceOf(() => readFileSync(path), limits.pictureBytes)

  if (drafts.length > 0) {
    return drafts.map(({ message }) => ({ code: 'picture-broken', message: `the picture ${name}: ${message}` }))
  }

  if (!/<svg[\s>]/.test(source)) {
    return [{ code: 'picture-broken', message: `the picture ${name} holds no drawing` }]
  }

  const active = ACTIVE.exec(source)

  return active
    ? [{ code: 'picture-script', message: `the picture ${name} holds \`${active[0].trim().slice(0, 40)}\`` }]
    : []
}

async function photograph(path: string, name: string): Promise<Said[]> {
  const { default: sharp } = await import('sharp')

  try {
    const { width, height, exif, xmp, iptc } = await sharp(path, { limitInputPixels: false }).metadata()
    const drafts: Said[] = []

    if (width * height > limits.picturePixels) {
      const message = `the picture ${name} has ${width} × ${height} pixels; ${limits.picturePixels} are allowed in all`

      drafts.push({ code: 'picture-too-large', message })
    }

    if (exif ?? xmp ?? iptc) {
      drafts.push({
        code: 'picture-metadata',
        message: `the picture ${name} carries metadata, perhaps of a place or a person`
      })
    }

    return drafts
  } catch {
    return [{ code: 'picture-broken', message: `the picture ${name} cannot be read` }]
  }
}

const ACTIVE =
  /<script|<foreignObject|<iframe|<!ENTITY|<!DOCTYPE[^>]*\[|\son[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*["'](?!#|data:image\/)|@import|url\(\s*["']?(?!#|["'])/i

type Said = Pick<Draft, 'code' | 'message' | 'hint'>
