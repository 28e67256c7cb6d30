import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * The part of a profile's text from the first file that it names by a place of this machine to the last, with each by a
 * path that tells nothing of it: below `folder`, the absolute path of the post, as it stands there; of a package from
 * `node_modules` on; any other by its name alone. `undefined` where there is none.
 */
export function withoutMachine(text: string, folder: string): Mended | undefined {
  const found = [...text.matchAll(URL_FIELD)].flatMap((match) => {
    const { 1: field = '', 2: literal = '""', index } = match
    const url: unknown = parsed(literal)
    const start = index + field.length

    return typeof url === 'string' && isOfMachine(url)
      ? [{ start, end: start + literal.length, url, path: pathIn(url, folder) }]
      : []
  })
  const [first] = found
  const last = found.at(-1)

  if (!first || !last) {
    return undefined
  }

  const parts = found.map(
    ({ path, end }, index) => JSON.stringify(path) + text.slice(end, found[index + 1]?.start ?? end)
  )

  return { start: first.start, end: last.end, text: parts.join(''), count: found.length, first: first.url }
}

function isOfMachine(url: string): boolean {
  return /^(?:[a-z][\w+.-]*:|[/\\])/i.test(url) && !/^(?:node|wasm):/.test(url)
}

function pathIn(url: string, folder: string): string {
  const path = decoded(url).replaceAll('\\', '/')
  const root = decoded(pathToFileURL(folder).href).replace(/\/?$/, '/')
  const inPackage = path.lastIndexOf('/node_modules/')

  if (path.startsWith(root)) {
    return path.slice(root.length)
  }

  return inPackage >= 0 ? path.slice(inPackage + 1) : path.slice(path.lastIndexOf('/') + 1)
}

/** A place as a path, where it is a file: URL; else as it is. */
function decoded(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    return url
  }
}

function parsed(literal: string): unknown {
  try {
    return JSON.parse(literal)
  } catch {
    return undefined
  }
}

const URL_FIELD = /("url"\s*:\s*)("(?:[^"\\]|\\.)*")/g

export interface Mended {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** What stands between them instead. */
  readonly text: string
  readonly count: number
  /** The first place of the machine, as it is written. */
  readonly first: string
}
