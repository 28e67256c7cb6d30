import { epochMs } from './day.ts'

/**
 * Who may see an entry at `nowMs` (milliseconds since the epoch).
 *
 * `draft` and `scheduled` are nowhere in a build; `unlisted` has its page and nothing else; `published` is everywhere.
 * A bare day begins at midnight UTC, so the answer does not depend on the time zone of the machine.
 */
export function visibility(entry: Publishable, nowMs: number): Visibility {
  if (entry.draft) {
    return 'draft'
  }

  if (epochMs(entry.published) > nowMs) {
    return 'scheduled'
  }

  return entry.unlisted ? 'unlisted' : 'published'
}

export type Visibility = 'draft' | 'scheduled' | 'unlisted' | 'published'

export interface Publishable {
  readonly published: string
  readonly draft?: boolean
  readonly unlisted?: boolean
}
