import { isDraft } from './library/drafts.ts'
import { codes } from './findings/codes.ts'
import type { Folder } from './files/folder.ts'
import { byPlace, type Finding } from './findings/finding.ts'
import type { Examined } from './library/examined.ts'
import { keptEntries } from './library/kept-entries.ts'
import { readLibrary, type Library, type LibraryOptions } from './library/library.ts'
import { ledgerHistory } from './rules/ledger-history.ts'
import { outdatedRecordings } from './rules/outdated-recordings.ts'
import { ledgerRules } from './rules/ledger.ts'
import { seriesParts } from './rules/series-parts.ts'
import { siteLinks } from './rules/site-links.ts'
import { slugClashes } from './rules/slug-clashes.ts'
import { titles } from './rules/titles.ts'
import { updatedAhead } from './rules/updated-ahead.ts'
import { vocabulary } from './rules/vocabulary.ts'
import { isPublic, pathOf, sitePages, type SitePages } from './library/site-pages.ts'

const MAX_ALIKE = 20

/**
 * Everything that is wrong with the content at `nowMs` (milliseconds since the epoch), or will be when a scheduled post goes
 * public, sorted by place. Of one kind in one file the first twenty are named. Content with an error must not be built.
 */
export async function checkContent({ contentDir, nowMs, ...options }: CheckOptions): Promise<Finding[]> {
  return libraryFindings(await examinedLibrary(contentDir, options), nowMs)
}

/** The content with every entry examined by itself, or as it was kept in the file `keptIn`. */
export async function examinedLibrary(
  contentDir: string,
  { keptIn, ...options }: ExaminedOptions = {}
): Promise<Library> {
  const { examined, save } = keptEntries(examineNow, keptIn)
  const library = await readLibrary(contentDir, examined, options)

  save()

  return library
}

/** Every rule on one entry. The parsers that this needs are loaded with the first. */
async function examineNow(folder: Folder): Promise<Examined> {
  const { examine } = await import('./examine.ts')

  return examine(folder)
}

/** What `checkContent` says, of content that was already read. `before` are the pages that readers have, where they are about to get others. */
export function libraryFindings(library: Library, nowMs: number, before?: SitePages): Finding[] {
  const pages = sitePages(library, nowMs)
  const now = momentFindings(library, pages, nowMs)
  const later = appearances(pages, nowMs).flatMap((laterMs) =>
    momentFindings(library, sitePages(library, laterMs), laterMs).map((finding) => ({ ...finding, sinceMs: laterMs }))
  )

  const findings = abridged(
    [
      ...library.findings,
      ...vocabulary(library),
      ...seriesParts(library),
      ...slugClashes(library),
      ...titles(library),
      ...outdatedRecordings(library),
      ...ledgerHistory(library, nowMs),
      ...now,
      ...firstOfEach(later, now)
    ].toSorted(byPlace)
  )
  const folders = new Map(library.entries.map((entry) => [entry.folder.file, entry]))

  return findings.map((said): Finding => {
    const entry = folders.get(said.file.split('/', 2).join('/'))

    if (!entry || said.severity !== 'error') {
      return said
    }

    if (isDraft(entry, library)) {
      return { ...said, severity: 'draft' }
    }

    const isSeen = isPublic((before ?? pages).get(pathOf(entry)))

    return isSeen && codes[said.code].untilPublic ? { ...said, severity: 'warning' } : said
  })
}

/** What is wrong with the pages of one moment. */
function momentFindings(library: Library, pages: SitePages, atMs: number): Finding[] {
  return [...siteLinks(library, pages), ...ledgerRules(library, pages), ...updatedAhead(library, pages, atMs)]
}

/** The moments to come at which a page appears, in their order. Between two of them nothing changes. */
function appearances(pages: SitePages, nowMs: number): number[] {
  const moments = [...pages.values()].flatMap(({ state, momentMs }) =>
    state === 'scheduled' && momentMs !== undefined && momentMs > nowMs ? [momentMs] : []
  )

  return [...new Set(moments)].toSorted((a, b) => a - b)
}

/** What will be wrong and is not yet, with the moment from which on. */
function firstOfEach(later: readonly (Finding & { sinceMs: number })[], now: readonly Finding[]): Finding[] {
  const told = new Set(now.map(placeName))

  return later.flatMap(({ sinceMs, ...finding }) => {
    const name = placeName(finding)
    const isTold = told.has(name)

    told.add(name)

    return isTold
      ? []
      : [{ ...finding, message: `${finding.message} (from ${new Date(sinceMs).toISOString().slice(0, 19)}Z on)` }]
  })
}

function placeName({ code, file, line, column }: Finding): string {
  return `${code} ${file} ${line} ${column}`
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

export interface ExaminedOptions extends LibraryOptions {
  /** Where what was examined is kept for the next time; when absent, nothing is. */
  readonly keptIn?: string | undefined
}

export interface CheckOptions extends ExaminedOptions {
  readonly contentDir: string
  readonly nowMs: number
}
