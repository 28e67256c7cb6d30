import type { QuotedRecording } from '@zerodeps/content-schema/quoted-recording'

/** A recording with cases as a table: a row for each case that has figures, a column for each series. */
export function caseTable({ x, series }: QuotedRecording): CaseTable {
  return {
    columns: series.map(({ name, unit }) => ({ id: name, label: name, unit })),
    rows: x.cases
      .filter(({ reason }) => reason === undefined)
      .map(({ name, what, conditions }) => {
        const points = series.flatMap((each) =>
          each.points.filter((point) => point.x === name).map((point) => [each.name, point] as const)
        )

        return {
          case: name,
          what,
          conditions,
          figures: Object.fromEntries(points.map(([id, { samples }]) => [id, samples[0] ?? NaN])),
          guards: Object.fromEntries(points.flatMap(([id, { limits }]) => (limits ? [[id, limits]] : [])))
        }
      })
  }
}

export interface CaseTable {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly unit: string
}

export interface Row {
  readonly case: string
  readonly what?: string | undefined
  readonly conditions?: Readonly<Record<string, string | number>> | undefined
  /** One figure for each column, by its id. */
  readonly figures: Readonly<Record<string, number>>
  /** What a later run is held to, by the id of the column. */
  readonly guards?: Readonly<Record<string, { readonly min?: number | undefined; readonly max?: number | undefined }>>
}
