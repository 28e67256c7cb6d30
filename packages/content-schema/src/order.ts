/** Newest first, as feeds date posts, since readers sort by these dates. For `toSorted`. */
export function newestFirst(a: Dated, b: Dated): number {
  return b.momentMs - a.momentMs || (a.feedId < b.feedId ? -1 : 1)
}

/** Parts of a series in reading order. For `toSorted`. */
export function byPart(a: Numbered, b: Numbered): number {
  return (a.data.series?.part ?? 0) - (b.data.series?.part ?? 0) || (a.id < b.id ? -1 : 1)
}

export interface Dated {
  readonly feedId: string
  /** When the post goes public: see `postMoment`. */
  readonly momentMs: number
}

export interface Numbered {
  readonly id: string
  readonly data: { readonly series?: { readonly part: number } | undefined }
}
