/**
 * Who may see an entry at `nowMs`. Both are milliseconds since the epoch.
 *
 * `draft` and `scheduled` are nowhere in a build; `unlisted` has its page and nothing else; `published` is everywhere.
 */
export function visibility({ momentMs, draft, unlisted }: Publishable, nowMs: number): Visibility {
  if (draft) {
    return 'draft'
  }

  if (momentMs > nowMs) {
    return 'scheduled'
  }

  return unlisted ? 'unlisted' : 'published'
}

export type Visibility = 'draft' | 'scheduled' | 'unlisted' | 'published'

export interface Publishable {
  /** When it goes public: see `postMoment`. */
  readonly momentMs: number
  readonly draft?: boolean
  readonly unlisted?: boolean
}
