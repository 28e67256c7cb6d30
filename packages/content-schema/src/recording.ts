import { z } from 'zod'
import { day } from './day.ts'
import { line } from './text.ts'

const axis = z.strictObject({
  label: line(60).meta({ description: 'What the axis measures.' }),
  unit: z.string().max(20).meta({ description: 'The unit, or empty for a bare count.' }),
  scale: z
    .enum(['linear', 'log', 'percentile'])
    .meta({ description: 'percentile spreads 50 to 99.9 evenly by their odds; only an x axis has it.' })
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal digits')

/** What ran. Its own hash outlives a new comment; that of a file says whether the file is the very same. */
const script = z.strictObject({
  code: sha256.meta({ description: 'The SHA-256 of the code without types, comments and layout.' }),
  files: z
    .record(line(200), sha256)
    .meta({ description: 'The script and what it imports, below the folder of the post, each with its SHA-256.' })
})

/** What every recording says first, whoever made it. */
export const recordingHeading = {
  title: line(120).meta({ description: 'What was measured.' }),
  recorded: day.meta({ description: 'The day of the run.' })
}

export const samples = z.array(z.number()).min(1).meta({ description: 'In the order of the rounds.' })

/**
 * A recorded experiment, `bench/<name>.json` beside a post: the samples as they were measured, where and with what.
 * Medians and spreads are never stored: `summary` computes them, so that no figure exists twice. What a recording does
 * not say was not recorded.
 */
export const recording = z.strictObject({
  ...recordingHeading,
  note: line(400).optional().meta({ description: 'How to read the chart, in one sentence.' }),
  durationMs: z.int().min(0).optional().meta({ description: 'How long all rounds together took.' }),
  command: line(200).meta({ description: 'The command that repeats it.' }),
  script: script.optional().meta({ description: 'The code that ran.' }),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'expected a whole commit, 40 hexadecimal digits')
    .optional()
    .meta({ description: 'A commit of this repository that has that code.' }),
  parameters: z
    .record(line(60), z.union([z.number(), line(120)]))
    .optional()
    .meta({ description: 'The settings of the experiment, by name, with the unit in the name: { rateHz: 200 }.' }),
  seed: z.int().min(0).optional().meta({ description: 'What its random numbers began with.' }),
  environment: z.strictObject({
    cpu: line(100),
    cpus: z.int().min(1),
    memoryGiB: z.int().min(1),
    os: line(100),
    kernel: line(100),
    virtual: z.boolean().meta({ description: 'Measured on a virtual machine.' }),
    shared: z.boolean().meta({ description: 'Other work ran on the machine at the same time.' })
  }),
  runtimes: z.array(z.strictObject({ node: line(20), v8: line(40) })).min(1),
  packages: z
    .record(line(214), line(60))
    .optional()
    .meta({ description: 'The versions of the npm packages that the code imports.' }),
  rounds: z.int().min(1).meta({ description: 'How many processes were measured, for each runtime.' }),
  x: axis,
  y: axis,
  series: z
    .array(
      z.strictObject({
        name: line(60),
        points: z
          .array(
            z.strictObject({
              x: z.number(),
              samples
            })
          )
          .min(1)
      })
    )
    .min(1)
})

/**
 * What the samples say together: their median, the quartiles around it, and the extremes. A quantile between two samples
 * is interpolated: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50
 * (1996), definition 7.
 */
export function summary(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b)

  return {
    min: quantile(sorted, 0),
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    max: quantile(sorted, 1)
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN

  return below + (above - below) * (place % 1)
}

export type Recording = z.infer<typeof recording>

export interface Summary {
  readonly min: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly max: number
}
