import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { contentFolder, post } from '@zerodeps/content-check/test/content-folder'
import { expect, test } from 'vitest'
import { content } from './run-content.ts'

const over = { width: 8_000, height: 5_100 }
const red = { ...over, channels: 3 as const, background: '#f00' }

test('check --fix scales down what is too large, upright, in sRGB, and keeps the original', async () => {
  const original = await sharp({ create: red })
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  const contentDir = folder('a.jpg', original)
  const { code, err } = await content(contentDir, 'check', 'a', '--fix')
  const [, kept = ''] = /kept as (\S+)/.exec(err) ?? []
  const { exif, icc, orientation, ...size } = await read(contentDir, 'a.jpg')
  const { dominant } = await sharp(join(contentDir, 'posts/a/a.jpg')).stats()

  expect(code).toBe(0)
  expect(err).toMatch(
    /^posts\/a\/a\.jpg: reduced; the original is kept as \.originals\/posts\/a\/a-[\da-f]{8}\.jpg\n {2}- 8000 × 5100 pixels, [\d.]+ MB\n {2}\+ 1836 × 2880 pixels, [\d.]+ MB\n$/
  )
  expect(size).toMatchObject({ format: 'jpeg', width: 1836, height: 2880 })
  expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined])
  expect(dominant).toMatchObject({ r: 248, g: 8, b: 8 })
  expect(readFileSync(join(contentDir, kept))).toEqual(original)
  expect((await content(contentDir, 'check', 'a', '--fix')).err).toBe('')
})

test('what is transparent stays so', async () => {
  const create = { ...red, channels: 4 as const, background: { r: 255, g: 0, b: 0, alpha: 0.5 } }
  const contentDir = folder('a.png', await sharp({ create }).png().toBuffer())

  await content(contentDir, 'check', 'a', '--fix')
  expect(await read(contentDir, 'a.png')).toMatchObject({ format: 'png', width: 2880, hasAlpha: true })
})

test('what moves, a drawing and what cannot be decoded stay as they are, and are refused as before', async () => {
  const frames = sharp(Buffer.from([255, 0, 0, 0, 0, 255]), {
    raw: { width: 1, height: 2, channels: 3, pageHeight: 1 }
  })
  const moving = Buffer.concat([await frames.webp().toBuffer(), new Uint8Array(9_000_000)])
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${' '.repeat(9_000_000)}</svg>`

  for (const [name, bytes] of [
    ['a.webp', moving],
    ['a.svg', Buffer.from(drawing)],
    ['a.png', Buffer.alloc(9_000_000)]
  ] as const) {
    const contentDir = folder(name, bytes)
    const { code, out, err } = await content(contentDir, 'check', 'a', '--fix')

    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('picture-too-large')
    expect(readFileSync(join(contentDir, 'posts/a', name))).toEqual(bytes)
    expect(existsSync(join(contentDir, '.originals'))).toBe(false)
  }
})

function folder(name: string, bytes: Uint8Array): string {
  return contentFolder({
    files: { 'posts/a/index.mdx': post(`![A surface.](./${name})\n`, 'draft: true\n'), [`posts/a/${name}`]: bytes }
  })
}

async function read(contentDir: string, name: string): Promise<Metadata> {
  return sharp(join(contentDir, 'posts/a', name)).metadata()
}
