import { byPart } from '@zerodeps/content-schema/order'
import { isDraft } from '../library/drafts.ts'
import { finding, type Finding } from '../findings/finding.ts'
import type { Library } from '../library/library.ts'

/** The parts of a series count up from 1, each once. Of a part that is there twice, a draft is the second. */
export function seriesParts(library: Library): Finding[] {
  const members = library.posts.flatMap((post) => {
    const { file, place, fields, folder } = post

    return fields.series
      ? [{ id: folder.name, file, place, data: { series: fields.series }, isDraft: isDraft(post, library) }]
      : []
  })

  return Object.values(Object.groupBy(members, ({ data }) => data.series.name)).flatMap((group = []) => {
    const sorted = group.toSorted(draftsLast)

    return sorted.flatMap(({ file, place, data: { series } }, index) => {
      const before = sorted[index - 1]
      const expected = (before?.data.series.part ?? 0) + 1

      if (before && series.part === before.data.series.part) {
        const message = `part ${series.part} of "${series.name}" is also \`${before.id}\``

        return [finding(file, { code: 'series-part-repeated', ...place(['series', 'part']), message })]
      }

      const message = `part ${series.part} of "${series.name}" follows no part ${expected}`

      return series.part > expected
        ? [finding(file, { code: 'series-gap', ...place(['series', 'part']), message })]
        : []
    })
  })
}

function draftsLast(a: Member, b: Member): number {
  return a.data.series.part - b.data.series.part || Number(a.isDraft) - Number(b.isDraft) || byPart(a, b)
}

interface Member {
  readonly id: string
  readonly data: { readonly series: { readonly part: number } }
  readonly isDraft: boolean
}
