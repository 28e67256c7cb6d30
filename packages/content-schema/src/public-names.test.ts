import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const entries = readdirSync(import.meta.dirname).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])

test('the entries of the package and the names they give', async () => {
  const names = await Promise.all(
    entries.toSorted().map(async (entry) => `${entry}: ${Object.keys(await import(`./${entry}.ts`)).join(' ')}`)
  )

  expect(names).toMatchInlineSnapshot(`
    [
      "bench-view: shadePattern ratioPattern benchView viewFault nameParts",
      "career: position study spokenLanguage",
      "cpu-profile: cpuProfile callTree functionsOf",
      "dark-picture: darkPicture",
      "dated: dated",
      "day: day moment epochMs dayOf",
      "direction: direction",
      "drawable: drawn undrawable",
      "estimate: estimate",
      "feed-path: feedPath archivePath",
      "fence: fenceMeta unknownFenceMeta lines",
      "heading: headingId pinnedId",
      "ledger: oldPath ledgerRecord ledger feedId",
      "ledger-faults: ledgerFaults",
      "limits: limits",
      "list-years: FIRST_PAGE listYears",
      "markdown: markdownFeatures",
      "model-name: modelName",
      "moment: postMoment postFeedId itemMoment",
      "order: newestFirst byPart",
      "pages: fixedPages siteOrigin",
      "paths: postPath aliasPath postMarkdownPath yearPath tagPath tagYearPath seriesPath projectPath systemPath slugOfPath",
      "post: postSchema post",
      "profile: areaId profile fullName vcardPath pdfPath summaryText areaEstimates",
      "project: project projectFacts relationsOf",
      "prose: inlineHtml proseComponents",
      "quoted-recording: quotedRecording",
      "reading-time: countWords readingMinutes",
      "recording: recordingHeading samples recording summary",
      "region: region withoutMarkers regionNames",
      "series: series",
      "slug: slug",
      "statement: source sources statement sourceParts sourceUrl",
      "system: system",
      "tag: tag tags",
      "text: line",
      "visibility: visibility",
    ]
  `)
})
