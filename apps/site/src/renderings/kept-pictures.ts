import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Kept } from '../kept.ts'
import sizeSource from '../components/prose/still-size.ts?raw'
import { faces } from '../metadata/faces.ts'
import { drawing, photograph } from './raster.ts'
import rasterSource from './raster.ts?raw'

/** What every picture depends on beside what it shows: how it is drawn, with which libraries, and in which faces. */
const look = digest([rasterSource, sizeSource, JSON.stringify(sharp.versions), readFileSync(faces.regular)])

/** Draws a picture, or takes the one that an earlier build drew of the same. */
export function keptPictures(store: Pick<Kept, 'of'>): Pictures {
  return {
    drawing: (svg) => store.of(digest([look, 'drawing', svg]), () => drawing(svg)),
    photograph: (file, path) =>
      store.of(digest([look, path.slice(path.lastIndexOf('.')), file]), () => photograph(file, path))
  }
}

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256')

  for (const part of parts) {
    hash.update(createHash('sha256').update(part).digest())
  }

  return hash.digest('hex')
}

interface Pictures {
  readonly drawing: typeof drawing
  readonly photograph: typeof photograph
}
