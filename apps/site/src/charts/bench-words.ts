import type { BenchView } from '@zerodeps/content-schema/bench-view'
import type { Recording } from '@zerodeps/content-schema/recording'
import { viewed } from './viewed.ts'

/** What is said of a recording whose script is no longer the one that ran. */
export const STALE = 'The script was changed after this recording.'

/** What the chart of a recording shows, for those who do not see it. */
export function benchAlt(recording: Recording, view: BenchView = {}): string {
  const { title, x, y } = viewed(recording, view)
  const { label: across } = view.cumulative ? y : x
  const { label: up } = view.cumulative ? x : y
  const shade = view.shade ? ` Shaded: ${view.shade.words}.` : ''

  return `${title}. ${up} against ${across}; the table below has the figures.${shade}`
}
