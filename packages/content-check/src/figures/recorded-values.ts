import { recording, summary, type Recording } from '@zerodeps/content-schema/recording'
import { FIGURE, figureOf } from './figure.ts'
import type { Folder } from '../files/folder.ts'
import { baseUnit } from './unit.ts'

/** What the recordings of a folder let its author say: the values of each unit, in its base unit, and the medians to divide. */
export function recordedValues({ files, bytes, has }: Folder): RecordedValues | undefined {
  const recordings = files
    .filter(({ path }) => /^bench\/[^/]+\.json$/.test(path) && has(path))
    .flatMap(({ path }) => parsed(bytes(path)))
  const values = new Map<string, number[]>()
  const add = (unit: string, value: number): void => {
    const { base, factor } = baseUnit(unit)

    values.set(base, [...(values.get(base) ?? []), value * factor])
  }

  for (const { note, x, y, series, environment } of recordings) {
    add('GiB', environment.memoryGiB)

    for (const [, ...groups] of note?.matchAll(FIGURE) ?? []) {
      const { base, value } = figureOf(groups)

      add(base, value)
    }

    for (const point of series.flatMap(({ points }) => points)) {
      const { median, min, max } = summary(point.samples)

      add(x.unit, point.x)
      ;[median, min, max].forEach((value) => add(y.unit, value))
    }
  }

  const medians = recordings.map(({ series }) =>
    series.flatMap(({ points }) => points.map(({ samples }) => summary(samples).median))
  )

  return recordings.length === 0 ? undefined : { values, medians }
}

function parsed(bytes: Uint8Array): Recording[] {
  try {
    return [recording.parse(JSON.parse(Buffer.from(bytes).toString()))]
  } catch {
    return []
  }
}

export interface RecordedValues {
  readonly values: ReadonlyMap<string, readonly number[]>
  /** Of each recording. */
  readonly medians: readonly (readonly number[])[]
}
