import { lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * The absolute path of a file below a folder, whether or not it is there.
 *
 * @throws where it would lie outside, by its name or by a link on the way to it, or below something that is no folder
 */
export function pathWithin(root: string, file: string): string {
  const path = resolve(root, file)
  const folder = nearestThere(dirname(path))

  if (!isBelow(root, path) || !(folder === resolve(root) || isBelow(realpathSync(root), realpathSync(folder)))) {
    throw new Error(`${file} lies outside ${root}`)
  }

  if (!statSync(folder).isDirectory()) {
    throw new Error(`${folder} is no folder`)
  }

  return path
}

function nearestThere(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearestThere(dirname(folder))
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)

  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way)
}
