import { post } from '@zerodeps/content-schema/post'
import { measuredFigures } from '../figures/measured-figures.ts'
import { finding, type Finding } from '../findings/finding.ts'
import { isRead } from '../library/examined.ts'
import type { Library } from '../library/library.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'

/** Tags, series and translations name what exists; every tag and series that is defined is used. */
export function vocabulary({ posts, tags, series }: Library): Finding[] {
  const known = { tags: Object.keys(tags.data ?? {}), series: Object.keys(series.data ?? {}) }
  const slugs = posts.map(({ folder }) => folder.name)

  return [
    ...posts.flatMap(({ file, fields, place, folder }) => {
      const unknownTags = fields.tags.flatMap((tag, index) =>
        tags.findings.length > 0 || known.tags.includes(tag) || !areTags(fields.tags)
          ? []
          : [
              finding(file, {
                code: 'unknown-tag',
                ...place(['tags', index]),
                message: `there is no tag ${quote(tag)}`,
                hint: didYouMean(tag, known.tags)
              })
            ]
      )
      const name = fields.series?.name
      const unknownSeries =
        name === undefined || series.findings.length > 0 || known.series.includes(name)
          ? []
          : [
              finding(file, {
                code: 'unknown-series',
                ...place(['series', 'name']),
                message: `there is no series ${quote(name)}`,
                hint: didYouMean(name, known.series)
              })
            ]
      const original = fields.translationOf
      const unknownPost =
        original === undefined || (slugs.includes(original) && original !== folder.name)
          ? []
          : [
              finding(file, {
                code: 'unknown-post',
                ...place(['translationOf']),
                message: `${quote(original)} is no other post`,
                hint: didYouMean(original, slugs)
              })
            ]

      return [...unknownTags, ...unknownSeries, ...unknownPost]
    }),
    ...known.tags
      .filter((tag) => posts.every(isRead) && !posts.some(({ fields }) => fields.tags.includes(tag)))
      .map((tag) =>
        finding(tags.file, {
          code: 'unused-tag',
          ...tags.place([tag], 'key'),
          message: `no post has the tag ${quote(tag)}`
        })
      ),
    ...[tags, series].flatMap(describedFigures),
    ...known.series
      .filter((name) => posts.every(isRead) && !posts.some(({ fields }) => fields.series?.name === name))
      .map((name) =>
        finding(series.file, {
          code: 'unused-tag',
          ...series.place([name], 'key'),
          message: `no post is of the series ${quote(name)}`
        })
      )
  ]
}

/** Nothing is recorded beside a tag or a series: its description says no figure. */
function describedFigures({ file, data, place }: Library['tags'] | Library['series']): Finding[] {
  return Object.entries(data ?? {}).flatMap(([name, { description }]) =>
    measuredFigures(description).map(({ number }) =>
      finding(file, {
        code: 'typed-figure',
        ...place([name, 'description']),
        message: `the description of ${quote(name)} says ${number}, and no cell can be named for it`,
        hint: 'Leave the figure to a post.'
      })
    )
  )
}

/** What is no list of tags at all, such as one of 200, is one finding already. */
function areTags(tags: readonly string[]): boolean {
  return post.shape.tags.safeParse(tags).success
}
