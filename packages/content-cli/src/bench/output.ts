import { recording } from '@zerodeps/content-schema/recording'
import { z } from 'zod'

const description = recording.pick({ title: true, note: true, parameters: true, seed: true, x: true, y: true })
const sample = z.strictObject({ series: z.string().min(1), x: z.number(), y: z.number() })

/**
 * What one run of a bench script printed: newline-delimited JSON, first the description, then one sample a line.
 *
 * @throws Error with the line that is neither
 */
export function readOutput(stdout: string): BenchOutput {
  const [first = '', ...rest] = stdout.trim().split('\n')
  const samples = rest.map((line, index) => read(line, sample, index + 2))

  if (samples.length === 0) {
    throw new Error('it printed no samples')
  }

  return { description: read(first, description, 1), samples }
}

function read<Schema extends z.ZodType>(line: string, schema: Schema, number: number): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues[0]?.message : 'it is no JSON'

    throw new Error(`line ${number} of its output: ${reason}: ${line.slice(0, 80)}`)
  }
}

export interface BenchOutput {
  readonly description: z.output<typeof description>
  readonly samples: readonly z.output<typeof sample>[]
}
