import { z } from 'zod'
import { line } from './text.ts'

/** YYYY-MM. */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected a month such as 2021-03')
const url = z.url({ protocol: /^https$/, error: 'expected an https URL' })
const period = {
  start: month.meta({ description: 'The first month, such as 2021-03.' }),
  end: month.optional().meta({ description: 'The last month; none as long as it goes on.' })
}

/** A place of work, as a CV names it. */
export const position = z
  .strictObject({
    employer: line(80).meta({ description: 'The name of the company.' }),
    url: url.optional().meta({ description: 'Its address.' }),
    position: line(80).meta({ description: 'The title of the position.' }),
    ...period,
    summary: line(300).optional().meta({ description: 'What the work was, in a sentence.' }),
    highlights: z.array(line(200)).min(1).optional().meta({ description: 'What came of it, one line each.' })
  })
  .refine(isInOrder, { path: ['end'], error: 'expected no month before start' })

/** A course of study. */
export const study = z
  .strictObject({
    institution: line(80).meta({ description: 'The name of the school or university.' }),
    url: url.optional().meta({ description: 'Its address.' }),
    area: line(80).meta({ description: 'The field of study.' }),
    degree: line(80).optional().meta({ description: 'What it ended with, such as Bachelor.' }),
    ...period
  })
  .refine(isInOrder, { path: ['end'], error: 'expected no month before start' })

/** A language that somebody speaks. */
export const spokenLanguage = z.strictObject({
  language: line(40).meta({ description: 'The name of the language.' }),
  fluency: line(60).meta({ description: 'How well it is spoken, such as native or C1.' })
})

function isInOrder({ start, end = start }: { start: string; end?: string | undefined }): boolean {
  return start <= end
}
