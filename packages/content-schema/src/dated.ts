import { z } from 'zod'
import { day } from './day.ts'
import { line } from './text.ts'

/** A day that says what it is the day of, so that no page shows a bare date. */
export const dated = z.strictObject({
  day: day.meta({ description: 'The day, YYYY-MM-DD, as its source writes it.' }),
  of: line(160).meta({ description: 'What happened that day, such as "tag v5.1.1" or "calibration".' })
})

export type Dated = z.infer<typeof dated>
