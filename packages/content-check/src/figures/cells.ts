import { isCollection, type Folder } from '../files/folder.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { CellReader, Found } from './cell.ts'
import { recordingIn, type AnyRecording } from '../recordings/recording-file.ts'
import { recordingNames } from '../recordings/recording-name.ts'
import { cellNames, recordingCells } from './recording-cells.ts'
import { typedFigures, inBase } from './typed-figure.ts'

/**
 * Finds the cells of a selector, for the figures of one folder. `eviction/fresh 24/200000` is a cell of a recording in that
 * folder; `/posts/other/eviction/…`, `/projects/name/…` and `/systems/area/…` name those of others. A quantity such as `1 s`
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
  const names = recordingNames(folder).filter((name) => folder.has(`bench/${name}.json`))
  const known = new Map<string, AnyRecording | undefined>()
  const recorded = (name: string): AnyRecording | undefined => {
    if (!known.has(name)) {
      known.set(name, recordingIn(folder, name))
    }

    return known.get(name)
  }

  return {
    cells: (selector) => {
      const [name = '', ...steps] = selector.split('/').map((step) => step.trim())

      if (!names.includes(name)) {
        const message = `${folder.file} has no recording bench/${quote(name).slice(1, -1)}.json`

        return { message, hint: didYouMean(name, names) }
      }

      const found = recorded(name)

      return found
        ? recordingCells(found, name, steps, `/${folder.file}/bench/${name}.json`)
        : { message: `bench/${name}.json cannot be read`, hint: undefined }
    },
    all: () =>
      names.flatMap((name) => {
        const found = recorded(name)

        return found ? cellNames(found, name) : []
      })
  }
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
