import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathWithin } from '../changes/path-within.ts'

/** Writes those of the files below a folder that say something else, and names them. Cut short, it is run again. */
export function writeStale(root: string, files: Readonly<Record<string, string>>): string[] {
  const stale = Object.entries(files)
    .map(([file, text]) => ({ file, text, path: pathWithin(root, file) }))
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)

  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }

  return stale.map(({ file }) => file)
}
