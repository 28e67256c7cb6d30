import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { stillSize } from '../components/prose/still-size.ts'
import { faces } from '../metadata/faces.ts'

bringFonts()

/** An SVG document as PNG, at twice its size for sharp screens. */
export function drawing(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 144 }).png({ compressionLevel: 9, palette: true, effort: 1 }).toBuffer()
}

/** A picture as readers of every kind can show it, in the format that `path` names, upright and without its metadata. */
export async function photograph(file: Buffer, path: string): Promise<Buffer> {
  const picture = sharp(file).rotate()
  const { width, height } = stillSize(await picture.metadata())
  const resized = picture.resize(width, height)

  return path.endsWith('.jpg')
    ? resized.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
    : resized.png({ compressionLevel: 9 }).toBuffer()
}

/**
 * Text is drawn with the fonts of the machine, and a machine may have none: it would leave the words out without a
 * complaint. Fontconfig reads this variable when the first text is drawn.
 */
function bringFonts(): void {
  const folders = faces.regular.map((file) => `<dir>${dirname(file)}</dir>`).join('')
  const own = mkdtempSync(join(tmpdir(), 'fonts-'))
  const file = join(own, 'fonts.conf')

  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${own}</cachedir></fontconfig>`)
  process.env.FONTCONFIG_FILE = file
}
