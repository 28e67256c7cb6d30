import sharp from 'sharp'
import { paperMark } from './mark.ts'

/** The mark as a PNG of `size` by `size` pixels. `scale` as in `paperMark`. */
export async function iconPng(size: number, scale?: number): Promise<Buffer> {
  return sharp(Buffer.from(paperMark(size, scale)))
    .png({ palette: true, effort: 10 })
    .toBuffer()
}

/**
 * The mark as an ICO file that holds one PNG, for what asks for `/favicon.ico` unbidden: a header of 6 bytes and one
 * directory entry of 16, https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10).
 */
export async function iconIco(size: number): Promise<Buffer> {
  const png = await iconPng(size)
  const header = Buffer.alloc(22)

  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)

  return Buffer.concat([header, png])
}
