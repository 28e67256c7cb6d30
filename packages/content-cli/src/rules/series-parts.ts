import { byPart } from '@zerodeps/content-schema/order'
import { finding, type Finding } from '../findings/finding.ts'
import type { Library } from '../library.ts'

/** The parts of a series count up from 1, each once. */
export function seriesParts({ posts }: Library): Finding[] {
  const members = posts.flatMap(({ file, place, fields: { series }, folder }) =>
    series ? [{ id: folder.name, file, place, data: { series } }] : []
  )

  return Object.values(Object.groupBy(members, ({ data }) => data.series.name)).flatMap((group = []) => {
    const sorted = group.toSorted(byPart)

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
