import { expect, test } from 'vitest'
import { cellText, storyTable } from './story-table.ts'

const { rows, stories } = storyTable()

test('the last row lets each fault happen twice, and one write for both still neither loses nor doubles', () => {
  expect(rows).toHaveLength(13)
  expect(rows.at(-1)?.name).toBe('all four, twice each')
  expect(rows.at(-1)?.cells.map(cellText)).toMatchInlineSnapshot(`
    [
      "940 lost, 2,189 doubled of 5,509",
      "none of 15,371",
      "97,443 doubled of 108,002",
    ]
  `)
  expect(rows.every(({ cells }) => cellText(cells[1] ?? raise()).startsWith('none of '))).toBe(true)
})

test('a cell leads to a story that is told, of its own place and outcome, exactly where it counts one', () => {
  const places = ['before', 'with', 'after']

  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      for (const outcome of ['lost', 'doubled'] as const) {
        const { count, story } = cell[outcome]
        const told = stories.find(({ number }) => number === story)

        expect(told && [told.place, told.outcome]).toEqual(count > 0 ? [places[column], outcome] : undefined)
      }
    }
  }
})

function raise(): never {
  throw new Error('A row has three cells.')
}
