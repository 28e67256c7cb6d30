import type { BenchmarkRecord, PublishedRecord } from '@zerodeps/content-schema/benchmark-record'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { Cell, Found } from './cell.ts'
import { baseUnit } from './unit.ts'
import { nearWord, shortestWords, withWords } from './words.ts'

/** The cells of a project's record that `words of the case/column` selects; `*` is every case. */
export function recordCells(record: BenchmarkRecord, steps: readonly string[], source: string): Found {
  const [wanted = '', column = '', ...rest] = steps

  if (record.status === 'pending') {
    return { message: `the record ${quote(record.id)} has no figures yet`, hint: undefined }
  }

  const { columns, rows } = record
  const found = columns.find(({ id }) => id === column)
  const chosen = withWords(rows, (row) => row.case, wanted)

  if (chosen.length === 0) {
    const cases = rows.map((row) => row.case)

    return {
      message: `no case of the record ${quote(record.id)} has the words ${quote(wanted)}`,
      hint: nearWord(wanted, cases)
    }
  }

  if (!found || rest.length > 0) {
    const message = `the record ${quote(record.id)} has no column ${quote([column, ...rest].join('/'))}`

    return {
      message,
      hint: didYouMean(
        column,
        columns.map(({ id }) => id)
      )
    }
  }

  const { base, factor } = baseUnit(found.unit)

  return {
    cells: chosen.map(({ case: name, figures }): Cell => {
      const value = (figures[column] ?? NaN) * factor

      return { value, base, unit: found.unit, label: `${name}, ${found.label}`, source }
    })
  }
}

/** A selector for every cell. */
export function recordCellNames({ id, columns, rows }: PublishedRecord): string[] {
  const words = shortestWords(rows.map((row) => row.case))

  return rows.flatMap((_, index) => columns.map((column) => `${id}/${words[index] ?? ''}/${column.id}`))
}
