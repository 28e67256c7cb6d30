import { z } from 'zod'
import { dated } from './dated.ts'
import { slug } from './slug.ts'
import { sources } from './statement.ts'
import { line } from './text.ts'

const heading = {
  id: slug.meta({ description: 'The name of the record, unique in its project; it becomes the fragment of a URL.' }),
  title: line(120).meta({ description: 'What was measured, plain text.' }),
  sources: sources.meta({ description: 'The committed files the record was read from, each as "path @ commit".' })
}

const conditions = z.strictObject({
  version: line(120).meta({ description: 'The version of the package that was measured.' }),
  node: line(120).meta({ description: 'The version of Node.js, or the versions if rows differ.' }),
  hardware: line(400).meta({ description: 'The machine, as far as the record states it.' }),
  procedure: line(600).meta({ description: 'Runs, duration, load and order: what is needed to repeat it.' }),
  tool: line(120).optional().meta({ description: 'The load generator with its version.' }),
  binding: line(120).optional().meta({ description: 'The native binding with its version.' })
})

const column = z.strictObject({
  id: slug.meta({ description: 'The key of the column in the rows.' }),
  label: line(60).meta({ description: 'The heading of the column.' }),
  unit: line(20).meta({ description: 'The unit of every figure in the column.' })
})

const guard = z
  .strictObject({
    min: z.number().optional().meta({ description: 'A run below this fails.' }),
    max: z.number().optional().meta({ description: 'A run above this fails.' })
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'expected min or max')

const rowHeading = {
  case: line(120).meta({ description: 'The name of the case, as the record spells it.' }),
  what: line(200).optional().meta({ description: 'What the case does.' }),
  conditions: z
    .record(line(40), z.union([z.number(), line(80)]))
    .optional()
    .meta({ description: 'Conditions in which this row differs from the others, by name.' })
}

const row = z.strictObject({
  ...rowHeading,
  figures: z.record(slug, z.number()).meta({ description: 'One figure for each column, copied digit by digit.' }),
  guards: z.record(slug, guard).optional().meta({ description: 'The limits a later run is held to, by column.' })
})

const published = z
  .strictObject({
    status: z.literal('published').meta({ description: 'The record has figures.' }),
    ...heading,
    date: dated.meta({ description: 'The day of the figures, and what happened that day.' }),
    conditions: conditions.meta({ description: 'What the figures hold for.' }),
    columns: z
      .array(column)
      .min(1)
      .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, {
        error: 'expected each column once',
        abort: true
      })
      .meta({ description: 'The measures; a chart draws the first.' }),
    rows: z.array(row).min(1).meta({ description: 'The cases that have figures.' }),
    withoutFigures: z
      .array(z.strictObject({ ...rowHeading, reason: line(200).meta({ description: 'Why there is no figure.' }) }))
      .optional()
      .meta({ description: 'The cases of the same record that publish no figure.' }),
    readingNotes: z.array(line(400)).meta({ description: 'What a reader has to know to read the table rightly.' }),
    caveats: z.array(line(400)).min(1).meta({ description: 'What the figures do not show: at least one.' })
  })
  .superRefine(({ columns, rows }, context) => {
    const ids = columns.map(({ id }) => id)

    for (const [index, { figures, guards = {} }] of rows.entries()) {
      if (Object.keys(figures).toSorted().join() !== ids.toSorted().join()) {
        context.addIssue({
          code: 'custom',
          path: ['rows', index, 'figures'],
          message: `expected one figure for each column: ${ids.join(', ')}`
        })
      }

      if (!Object.keys(guards).every((id) => ids.includes(id))) {
        context.addIssue({
          code: 'custom',
          path: ['rows', index, 'guards'],
          message: 'expected guards of columns only'
        })
      }
    }
  })

const pending = z.strictObject({
  status: z.literal('pending').meta({ description: 'The record has no figures yet, and a page shows none.' }),
  ...heading,
  planned: line(600).meta({ description: 'The procedure it will be measured by.' }),
  reason: line(300).meta({ description: 'Why there are no figures.' })
})

/**
 * A benchmark that a repository committed. With figures it must carry their date, conditions and caveats; without
 * them (`pending`) there is no place to write any.
 */
export const benchmarkRecord = z.discriminatedUnion('status', [published, pending])

export type BenchmarkRecord = z.infer<typeof benchmarkRecord>
export type PublishedRecord = z.infer<typeof published>
