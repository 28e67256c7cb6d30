import { z } from 'zod'
import { recordingHeading, samples } from './recording.ts'
import { sources } from './statement.ts'
import { line } from './text.ts'

const conditions = z.strictObject({
  version: line(120).meta({ description: 'The version of the package that was measured.' }),
  node: line(120).meta({ description: 'The version of Node.js, or the versions if cases differ.' }),
  hardware: line(400).meta({ description: 'The machine, as far as the repository states it.' }),
  procedure: line(600).meta({ description: 'Runs, duration, load and order: what is needed to repeat it.' }),
  tool: line(120).optional().meta({ description: 'The load generator with its version.' }),
  binding: line(120).optional().meta({ description: 'The native binding with its version.' })
})

const measuredCase = z.strictObject({
  name: line(120).meta({ description: 'The name of the case, as the repository spells it.' }),
  what: line(200).optional().meta({ description: 'What the case does.' }),
  conditions: z
    .record(line(40), z.union([z.number(), line(80)]))
    .optional()
    .meta({ description: 'Conditions in which this case differs from the others, by name.' }),
  reason: line(200).optional().meta({ description: 'Why there is no figure, for a case that has none.' })
})

const limits = z
  .strictObject({
    min: z.number().optional().meta({ description: 'A run below this fails.' }),
    max: z.number().optional().meta({ description: 'A run above this fails.' })
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'expected min or max')

const series = z.strictObject({
  name: line(60).meta({ description: 'What was measured.' }),
  unit: line(20).meta({ description: 'The unit of its samples.' }),
  points: z.array(
    z.strictObject({
      x: line(120).meta({ description: 'The name of the case.' }),
      samples,
      limits: limits.optional().meta({ description: 'What a later run is held to.' })
    })
  )
})

/**
 * A recording that another repository committed, `bench/<name>.json` beside a project: the shape of a `recording`, with
 * cases for places on the x axis and a unit for each series, since one run measured several things. It was not made here,
 * so instead of a script with its hash it names the files it was copied from, each at its commit, and the conditions in
 * that repository's words.
 */
export const quotedRecording = z
  .strictObject({
    ...recordingHeading,
    occasion: line(160).meta({ description: 'What happened on the day it was recorded, such as "calibration".' }),
    repository: z.url({ protocol: /^https$/ }).meta({ description: 'The address of the repository.' }),
    sources: sources.meta({ description: 'The committed files it was copied from, each as "path @ commit".' }),
    conditions: conditions.meta({ description: 'What the figures hold for.' }),
    x: z.strictObject({
      label: line(60).meta({ description: 'What the cases are.' }),
      cases: z
        .array(measuredCase)
        .min(1)
        .refine(isDistinct, { error: 'expected each case once', abort: true })
        .meta({ description: 'Every case, in its order.' })
    }),
    series: z
      .array(series)
      .min(1)
      .refine(isDistinct, { error: 'expected each series once', abort: true })
      .meta({ description: 'The measures; a chart draws the first.' }),
    notes: z.array(line(400)).meta({ description: 'What a reader has to know to read the figures rightly.' }),
    caveats: z.array(line(400)).min(1).meta({ description: 'What the figures do not show: at least one.' })
  })
  .superRefine(({ x, series: all }, context) => {
    const cases = x.cases.flatMap(({ name, reason }) => (reason === undefined ? [name] : []))

    for (const [index, { points }] of all.entries()) {
      if (points.map((point) => point.x).join('\n') !== cases.join('\n')) {
        context.addIssue({
          code: 'custom',
          path: ['series', index, 'points'],
          message: `expected one point for each case without a reason, in their order: ${cases.join(', ')}`
        })
      }
    }
  })

function isDistinct(named: readonly { readonly name: string }[]): boolean {
  return new Set(named.map(({ name }) => name)).size === named.length
}

export type QuotedRecording = z.infer<typeof quotedRecording>
