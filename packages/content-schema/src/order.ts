import { epochMs } from './day.ts'

/** Newest first; posts of one moment in the order of their ids, so that every list agrees. For `toSorted`. */
export function newestFirst(a: Dated, b: Dated): number {
  return epochMs(b.data.published) - epochMs(a.data.published) || (a.id < b.id ? -1 : 1)
}

/** Parts of a series in reading order. For `toSorted`. */
export function byPart(a: Numbered, b: Numbered): number {
  return (a.data.series?.part ?? 0) - (b.data.series?.part ?? 0) || (a.id < b.id ? -1 : 1)
}

export interface Dated {
  readonly id: string
  readonly data: { readonly published: string }
}

export interface Numbered {
  readonly id: string
  readonly data: { readonly series?: { readonly part: number } | undefined }
}
