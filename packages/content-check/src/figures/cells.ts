import { isCollection, type Folder } from '../files/folder.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { CellReader, Found, Missing } from './cell.ts'
import { profileIn } from '../recordings/profile-file.ts'
import { profileNames } from '../recordings/profile-name.ts'
import { recordingIn } from '../recordings/recording-file.ts'
import { recordingNames } from '../recordings/recording-name.ts'
import { profileCellNames, profileCells } from './profile-cells.ts'
import { cellNames, recordingCells } from './recording-cells.ts'
import { typedFigures, inBase } from './typed-figure.ts'

/**
 * Finds the cells of a selector, for the figures of one folder. `eviction/fresh 24/200000` is a cell of a recording in that
 * folder, `walk.cpuprofile/oldest/self` one of a CPU profile; `/posts/other/eviction/…`, `/projects/name/…` and
 * `/systems/area/…` name those of others. A quantity such as `1 s`
 * stands for itself. What is read is kept for the next selector.
 */
export function cellReader(folder: Folder): CellReader {
  const sources = new Map<string, Source>()
  const sourceIn = (from: Folder): Source => {
    const source = sources.get(from.file) ?? read(from)

    sources.set(from.file, source)

    return source
  }

  return {
    cells: (selector) => {
      const quantity = typedQuantity(selector)

      if (quantity) {
        return quantity
      }

      const [, collection = '', name, path] = /^\/([a-z]+)\/([a-z0-9-]+)\/(.+)$/.exec(selector) ?? []

      if (name !== undefined && path !== undefined && isCollection(collection)) {
        return sourceIn(folder.beside(collection, name)).cells(path)
      }

      return selector.startsWith('/')
        ? {
            message: `${quote(selector)} names no cell`,
            hint: 'Write `/posts/slug/recording/…`, `/projects/name/recording/…` or `/systems/area/recording/…`.'
          }
        : sourceIn(folder).cells(selector)
    }
  }
}

/** What `content figures` lists: a selector for every cell of a folder. */
export function allCells(folder: Folder): string[] {
  return read(folder).all()
}

function read(folder: Folder): Source {
  const tables = new Map([
    ...recordingNames(folder).map((name) => [name, () => recordingTable(folder, name)] as const),
    ...profileNames(folder).map((name) => [fileOf(name), () => profileTable(folder, name)] as const)
  ])

  return {
    cells: (selector) => {
      const [name = '', ...steps] = selector.split('/').map((step) => step.trim())
      const table = tables.get(name)

      return table
        ? (table()?.cells(steps) ?? { message: `bench/${path(name)} cannot be read`, hint: undefined })
        : missing(folder, name, [...tables.keys()])
    },
    all: () => [...tables.values()].flatMap((table) => table()?.all() ?? [])
  }
}

function recordingTable(folder: Folder, name: string): Table | undefined {
  const recording = recordingIn(folder, name)
  const source = `/${folder.file}/bench/${name}.json`

  return (
    recording && {
      cells: (steps) => recordingCells(recording, name, steps, source),
      all: () => cellNames(recording, name)
    }
  )
}

function profileTable(folder: Folder, name: string): Table | undefined {
  const profile = profileIn(folder, name)
  const file = fileOf(name)
  const source = `/${folder.file}/bench/${file}`

  return (
    profile && {
      cells: (steps) => profileCells(profile, file, steps, source),
      all: () => profileCellNames(profile, file)
    }
  )
}

function missing(folder: Folder, name: string, known: readonly string[]): Missing {
  const what = isProfile(name) ? 'profile' : 'recording'
  const message = `${folder.file} has no ${what} bench/${quote(path(name)).slice(1, -1)}`

  return { message, hint: known.includes(fileOf(name)) ? `Did you mean \`${fileOf(name)}\`?` : didYouMean(name, known) }
}

/** A selector names a recording by its name, and a CPU profile by its file. */
function path(name: string): string {
  return isProfile(name) ? name : `${name}.json`
}

function isProfile(name: string): boolean {
  return name.endsWith('.cpuprofile')
}

function fileOf(profile: string): string {
  return `${profile}.cpuprofile`
}

/** A quantity that is typed where a cell could stand. */
function typedQuantity(selector: string): Found | undefined {
  const [figure, ...rest] = typedFigures(selector)

  if (!figure || rest.length > 0 || !/^[\d.,]+[\s\p{L}%×]*$/u.test(selector)) {
    return undefined
  }

  const { value, base } = inBase(figure, '')

  return { cells: [{ value, base, unit: figure.unit ?? '', label: selector }] }
}

interface Source {
  readonly cells: (selector: string) => Found
  readonly all: () => string[]
}

/** A recording or a profile. */
interface Table {
  readonly cells: (steps: readonly string[]) => Found
  readonly all: () => string[]
}
