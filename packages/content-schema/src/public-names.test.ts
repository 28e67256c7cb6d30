import { expect, test } from 'vitest'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })

test('the entries of the package and the names they give', () => {
  const names = Object.entries(modules).map(
    ([path, module]) => `${path.slice(2, -3)}: ${Object.keys(module).join(' ')}`
  )

  expect(names).toMatchInlineSnapshot(`
    [
      "benchmark-record: benchmarkRecord",
      "dated: dated",
      "day: day moment epochMs dayOf",
      "estimate: estimate",
      "feed-path: feedPath archivePath",
      "fence: fenceMeta unknownFenceMeta lines",
      "heading: headingId pinnedId",
      "ledger-faults: ledgerFaults",
      "ledger: oldPath ledgerRecord ledger feedId",
      "limits: limits",
      "list-years: FIRST_PAGE listYears",
      "markdown: markdownFeatures",
      "moment: postMoment postFeedId itemMoment",
      "order: newestFirst byPart",
      "pages: fixedPages siteOrigin",
      "paths: postPath aliasPath postMarkdownPath yearPath tagPath tagYearPath seriesPath projectPath systemPath slugOfPath",
      "post: postSchema post",
      "profile: areaId profile fullName vcardPath pdfPath summaryText areaEstimates",
      "project: project projectFacts relationsOf",
      "prose: inlineHtml proseComponents",
      "reading-time: countWords readingMinutes",
      "recording: recording summary",
      "region: region withoutMarkers regionNames",
      "series: series",
      "slug: slug",
      "statement: source sources statement sourceParts",
      "system: system",
      "tag: tag tags",
      "text: line",
      "visibility: visibility",
    ]
  `)
})
