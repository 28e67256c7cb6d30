import { projectPath, postPath } from '@zerodeps/content-schema/paths'
import { projectFacts } from '@zerodeps/content-schema/project'
import { recording, type Recording } from '@zerodeps/content-schema/recording'
import type { Folder } from '../files/folder.ts'
import { sourceOf } from '../files/source.ts'
import { readYaml } from '../files/yaml-data.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { CellReader, Found } from './cell.ts'
import { recordCellNames, recordCells } from './record-cells.ts'
import { cellNames, recordingCells } from './recording-cells.ts'
import { typedFigures, inBase } from './typed-figure.ts'

/**
 * Finds the cells of a selector, for the figures of one folder. `eviction/fresh 24/200000` is a cell of a recording of the
 * same post, or of a record of the same project; `/posts/other/eviction/…` and `/projects/name/…` name those of others. A
 * quantity such as `1 s` stands for itself. What is read is kept for the next selector.
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

      const [, collection, name, path] = /^\/(posts|projects)\/([a-z0-9-]+)\/(.+)$/.exec(selector) ?? []

      if (name !== undefined && path !== undefined) {
        return sourceIn(folder.beside(collection === 'posts' ? 'posts' : 'projects', name)).cells(path)
      }

      return selector.startsWith('/') || folder.collection === 'systems'
        ? {
            message: `${quote(selector)} names no cell`,
            hint: 'Write `/posts/slug/recording/…` or `/projects/name/record/…`.'
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
  return folder.collection === 'posts' ? postSource(folder) : projectSource(folder)
}

function postSource(folder: Folder): Source {
  const names = folder.files.flatMap(({ path }) =>
    folder.has(path) ? (/^bench\/([^/]+)\.json$/.exec(path)?.[1] ?? []) : []
  )
  const known = new Map<string, Recording | undefined>()
  const recorded = (name: string): Recording | undefined => {
    if (!known.has(name)) {
      known.set(name, recordingOf(sourceOf(() => folder.bytes(`bench/${name}.json`)).text))
    }

    return known.get(name)
  }

  return {
    cells: (selector) => {
      const [name = '', ...steps] = stepsOf(selector)

      if (!names.includes(name)) {
        const message = `${folder.file} has no recording bench/${quote(name).slice(1, -1)}.json`

        return { message, hint: didYouMean(name, names) }
      }

      const found = recorded(name)

      return found
        ? recordingCells(found, name, steps, `${postPath(folder.name)}bench/${name}.json`)
        : { message: `bench/${name}.json cannot be read`, hint: undefined }
    },
    all: () =>
      names.flatMap((name) => {
        const found = recorded(name)

        return found ? cellNames(found, name) : []
      })
  }
}

function projectSource(folder: Folder): Source {
  const facts = folder.has('facts.yaml')
    ? projectFacts.safeParse(readYaml(sourceOf(() => folder.bytes('facts.yaml')).text).data).data
    : undefined
  const records = facts?.benchmarks ?? []

  return {
    cells: (selector) => {
      const [name = '', ...steps] = stepsOf(selector)
      const record = records.find(({ id }) => id === name)

      return record
        ? recordCells(record, steps, `${projectPath(folder.name)}#${name}`)
        : {
            message: `${folder.file} has no benchmark record ${quote(name)}`,
            hint: didYouMean(
              name,
              records.map(({ id }) => id)
            )
          }
    },
    all: () => records.flatMap((record) => (record.status === 'published' ? recordCellNames(record) : []))
  }
}

function stepsOf(selector: string): string[] {
  return selector.split('/').map((step) => step.trim())
}

function recordingOf(text: string): Recording | undefined {
  try {
    return recording.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
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
