import { byPlace, type Finding } from './findings/finding.ts'
import { readLibrary, type Library, type LibraryOptions } from './library.ts'
import { ledgerHistory } from './rules/ledger-history.ts'
import { ledgerRules } from './rules/ledger.ts'
import { seriesParts } from './rules/series-parts.ts'
import { siteLinks } from './rules/site-links.ts'
import { slugClashes } from './rules/slug-clashes.ts'
import { vocabulary } from './rules/vocabulary.ts'
import { siteMap } from './site-map.ts'

const MAX_ALIKE = 20

/**
 * Everything that is wrong with the content at `nowMs` (milliseconds since the epoch), sorted by place. Of one kind in
 * one file the first twenty are named. Content with an error must not be built.
 */
export async function checkContent({ contentDir, nowMs, ...options }: CheckOptions): Promise<Finding[]> {
  return libraryFindings(await readLibrary(contentDir, options), nowMs)
}

/** The same of content that was already read. */
export function libraryFindings(library: Library, nowMs: number): Finding[] {
  const pages = siteMap(library, nowMs)

  return abridged(
    [
      ...library.findings,
      ...siteLinks(library, pages, nowMs),
      ...vocabulary(library),
      ...seriesParts(library),
      ...slugClashes(library),
      ...ledgerRules(library, pages),
      ...ledgerHistory(library, nowMs)
    ].toSorted(byPlace)
  )
}

function abridged(findings: readonly Finding[]): Finding[] {
  const alike = new Map<string, number>()
  const count = ({ file, code }: Finding): number => {
    const key = `${code} ${file}`
    const known = (alike.get(key) ?? 0) + 1

    alike.set(key, known)

    return known
  }
  const kept = findings.filter((finding) => count(finding) <= MAX_ALIKE)
  const last = new Map(kept.map((finding) => [`${finding.code} ${finding.file}`, finding]))

  return kept.map((finding) => {
    const key = `${finding.code} ${finding.file}`
    const more = (alike.get(key) ?? 0) - MAX_ALIKE

    return more > 0 && last.get(key) === finding
      ? { ...finding, message: `${finding.message} (and ${more} more of this kind)` }
      : finding
  })
}

export interface CheckOptions extends LibraryOptions {
  readonly contentDir: string
  readonly nowMs: number
}
