import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { stillSize } from '../components/prose/still-size.ts'
import { faces } from '../metadata/faces.ts'

let fonts: Promise<void> | undefined

/** An SVG document as PNG, at twice its size for sharp screens. Its few inks and their shades fit into four bits. */
export async function drawing(svg: string): Promise<Buffer> {
  await (fonts ??= bringFonts())

  return sharp(Buffer.from(svg), { density: 144 })
    .png({ compressionLevel: 6, palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer()
}

/**
 * A picture as readers of every kind can show it, in the format that `path` names, upright and without its metadata. Only a
 * GIF moves.
 */
export async function photograph(file: Buffer, path: string): Promise<Buffer> {
  const isMoving = path.endsWith('.gif')
  const picture = sharp(file, { animated: isMoving }).rotate()
  const { width, height, pageHeight = height } = await picture.metadata()
  const size = stillSize({ width, height: pageHeight })
  const resized = picture.resize(size.width, size.height)

  if (isMoving) {
    return resized.gif().toBuffer()
  }

  return path.endsWith('.jpg')
    ? resized.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
    : resized.png({ compressionLevel: 9 }).toBuffer()
}

/**
 * Text is drawn with the fonts of the machine, and a machine may have none: it would leave the words out without a
 * complaint. Fontconfig reads its configuration once in a process, when the first text is drawn.
 */
async function bringFonts(): Promise<void> {
  const folder = `<dir>${dirname(faces.regular)}</dir>`
  const own = await mkdtemp(join(tmpdir(), 'fonts-'))
  const file = join(own, 'fonts.conf')
  const { FONTCONFIG_FILE } = process.env

  try {
    await writeFile(
      file,
      `<?xml version="1.0"?><fontconfig>${folder}<cachedir>${own}</cachedir><config><rescan><int>0</int></rescan></config></fontconfig>`
    )
    process.env.FONTCONFIG_FILE = file
    await sharp(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>a</text></svg>')
    ).toBuffer()
  } finally {
    if (FONTCONFIG_FILE === undefined) {
      delete process.env.FONTCONFIG_FILE
    } else {
      process.env.FONTCONFIG_FILE = FONTCONFIG_FILE
    }

    await rm(own, { recursive: true, force: true })
  }
}
