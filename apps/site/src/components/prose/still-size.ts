/** The size of a picture where it is a plain file: its own, or as wide as a page ever shows it. In CSS pixels. */
export function stillSize({ width, height }: Size): Size {
  const scale = Math.min(1, MAX_WIDTH / width)

  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

const MAX_WIDTH = 1440

interface Size {
  readonly width: number
  readonly height: number
}
