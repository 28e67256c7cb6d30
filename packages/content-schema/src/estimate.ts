import { z } from 'zod'
import { slug } from './slug.ts'
import { line } from './text.ts'

const shared = {
  id: slug.meta({ description: 'A name for this estimate, unique in the profile, by which a model refers to it.' }),
  label: line(80).meta({ description: 'What the estimate counts or measures.' }),
  text: line(60).meta({
    description: 'The estimate as written, such as "20–40 sources"; every page shows exactly this.'
  }),
  unit: line(30).meta({ description: 'The unit of the bounds in full, such as requests/second.' })
}

const bound = z.number().positive()

/**
 * A self-reported estimate: a range, an upper bound or an approximation, never a midpoint and never a measurement.
 * The numbers in `text` must be the bounds (`1–3k` is 1,000 and 3,000), so that words and data cannot drift apart.
 */
export const estimate = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('range').meta({ description: 'An estimate between two bounds.' }),
      ...shared,
      min: bound.meta({ description: 'The lower bound.' }),
      max: bound.meta({ description: 'The upper bound, above the lower one.' })
    }),
    z.strictObject({
      kind: z.literal('upper-bound').meta({ description: 'An estimate that states only how far it goes.' }),
      ...shared,
      max: bound.meta({ description: 'The upper bound.' })
    }),
    z.strictObject({
      kind: z.literal('approximate').meta({ description: 'An estimate given as about one value.' }),
      ...shared,
      about: bound.meta({ description: 'The value it is near.' })
    })
  ])
  .refine((value) => value.kind !== 'range' || value.min < value.max, {
    path: ['max'],
    error: 'expected an upper bound above the lower one'
  })
  .refine((value) => numbersIn(value.text).join() === boundsOf(value).join(), {
    path: ['text'],
    error: 'expected the text to state exactly the bounds, such as "1–3k dialogues" for 1000 and 3000'
  })

function boundsOf(value: Estimate): number[] {
  switch (value.kind) {
    case 'range':
      return [value.min, value.max]
    case 'upper-bound':
      return [value.max]
    case 'approximate':
      return [value.about]
  }
}

function numbersIn(text: string): number[] {
  const thousands = /\dk\b/.test(text) ? 1000 : 1

  return Array.from(text.matchAll(/\d+(?:\.\d+)?/g), ([digits]) => Number(digits) * thousands)
}

/** One of `range`, `upper-bound` and `approximate`, told apart by `kind`. */
export type Estimate =
  | (EstimateText & { kind: 'range'; min: number; max: number })
  | (EstimateText & { kind: 'upper-bound'; max: number })
  | (EstimateText & { kind: 'approximate'; about: number })

type EstimateText = z.infer<z.ZodObject<typeof shared>>
