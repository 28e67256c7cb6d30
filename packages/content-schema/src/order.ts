import { dayOf } from './day.ts'
import { itemMoment } from './item-moment.ts'
import { feedId } from './permalink.ts'

/**
 * Newest first, and posts of one day as feeds date them, since readers sort by these dates. Only a post that was renamed
 * may stand otherwise among those of its day. For `toSorted`.
 */
export function newestFirst(a: Dated, b: Dated): number {
  return momentOf(b) - momentOf(a) || (a.id < b.id ? -1 : 1)
}

function momentOf({ id, data: { published } }: Dated): number {
  return itemMoment(published, feedId(id, dayOf(published)))
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
