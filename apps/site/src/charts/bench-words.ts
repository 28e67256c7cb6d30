import type { Recording } from '@zerodeps/content-schema/recording'

/** What is said of a recording whose script is no longer the one that ran. */
export const STALE = 'The script was changed after this recording.'

/** What the chart of a recording shows, for those who do not see it. */
export function benchAlt({ title, x, y }: Pick<Recording, 'title' | 'x' | 'y'>): string {
  return `${title}. ${y.label} against ${x.label}; the table below has the figures.`
}
