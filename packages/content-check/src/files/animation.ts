/**
 * The format of an animated picture, by its bytes; `undefined` for a still one. GIF and WebP stay animated where the site
 * converts them; APNG and AVIF would become their first frame.
 */
export function animation(bytes: Uint8Array): 'gif' | 'webp' | 'png' | 'avif' | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = (sign: string, at = 0): boolean => text.toString('latin1', at, at + sign.length) === sign

  if (starts('GIF8')) {
    return hasTwoFrames(text) ? 'gif' : undefined
  }

  if (starts('RIFF') && starts('WEBPVP8X', 8)) {
    // https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
    return ((text[20] ?? 0) & 0b10) === 0 ? undefined : 'webp'
  }

  if (starts('\x89PNG')) {
    const control = text.indexOf('acTL')

    return control !== -1 && control < text.indexOf('IDAT') ? 'png' : undefined
  }

  return starts('ftypavis', 4) ? 'avif' : undefined
}

/** Each frame of an animated GIF follows a graphic control extension, https://www.w3.org/Graphics/GIF/spec-gif89a.txt. */
function hasTwoFrames(gif: Buffer): boolean {
  const control = (from: number): number => gif.indexOf('\x21\xf9\x04', from, 'latin1')
  const first = control(0)

  return first !== -1 && control(first + 8) !== -1
}
