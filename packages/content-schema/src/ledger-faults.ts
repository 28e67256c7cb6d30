import { dayOf } from './day.ts'
import { postPath, slugOfPath } from './paths.ts'
import type { LedgerRecord, Ledger } from './ledger.ts'
import type { Visibility } from './visibility.ts'

/**
 * What the pages of a site break of what the ledger promises. None means that all recorded addresses answer or are about to,
 * that every page is recorded, and that every subscriber knows every item already. The check calls it with the pages that
 * the content makes, the build with those that were built.
 */
export function ledgerFaults(ledger: Ledger, pages: ReadonlyMap<string, LedgerPage>): LedgerFault[] {
  return [
    ...[...pages].flatMap(([path, page]) => pageFaults(path, page, ledger[path])),
    ...Object.entries(ledger).flatMap(([path, record]) => recordFaults(path, record, ledger, pages)),
    ...repeatedIds(ledger)
  ]
}

function pageFaults(path: string, { state, item }: LedgerPage, record: LedgerRecord | undefined): LedgerFault[] {
  if (state === 'draft') {
    return []
  }

  if (!record) {
    const slug = slugOfPath(path)
    const hint = `Run \`pnpm content publish${slug === undefined ? '' : ` ${slug}`}\`.`

    return [{ code: 'ledger-missing', path, at: 'page', message: `the ledger does not know \`${path}\``, hint }]
  }

  if (!('published' in record) || item?.published === undefined || record.published === dayOf(item.published)) {
    return []
  }

  const message = `\`published\` is ${item.published}, but the URL first answered on ${record.published}`

  return [{ code: 'ledger-date', path, at: 'page', message }]
}

function recordFaults(
  path: string,
  record: LedgerRecord,
  ledger: Ledger,
  pages: ReadonlyMap<string, LedgerPage>
): LedgerFault[] {
  const page = pages.get(path)

  if ('published' in record) {
    return isThere(page) ? idFaults(path, record.id, page, ledger) : [lostFault(path, page !== undefined)]
  }

  if (isThere(page)) {
    const message = `\`${path}\` is a page, but the ledger has it ${'gone' in record ? 'gone' : 'moved'}`

    return [{ code: 'ledger-clash', path, at: 'key', message }]
  }

  if ('redirect' in record && !isThere(pages.get(record.redirect))) {
    const message = `\`${path}\` redirects to \`${record.redirect}\`, which is no page`

    return [{ code: 'ledger-target', path, at: 'redirect', message }]
  }

  return []
}

function isThere(page: LedgerPage | undefined): page is LedgerPage {
  return page !== undefined && page.state !== 'draft'
}

function lostFault(path: string, isDraft: boolean): LedgerFault {
  const slug = slugOfPath(path)
  const message = `\`${path}\` was published, but ${isDraft ? 'its post is a draft' : 'there is no such page'}`
  const hint =
    slug === undefined
      ? `Restore it, or run \`pnpm content retire ${path}\`, with \`--to /path/\` if another page took its place.`
      : `Restore it, or record what became of it: \`pnpm content move ${slug} <new slug>\` or \`pnpm content retire ${slug}\`.`

  return { code: 'ledger-lost', path, at: 'key', message, hint }
}

/** An id is of the year in which it was given. A post that was scheduled anew may have gone public in another. */
function idFaults(path: string, id: string | undefined, { item }: LedgerPage, ledger: Ledger): LedgerFault[] {
  const slug = slugOfPath(path)

  if (slug === undefined) {
    return []
  }

  if (id === undefined) {
    const message = `\`${path}\` is a post and has no feed id`

    return [{ code: 'ledger-broken', path, at: 'key', message, hint: RESTORE }]
  }

  const givenTo = id.slice(id.lastIndexOf(':') + 1)
  const record = ledger[postPath(givenTo)]

  if (givenTo !== slug && !leadsTo(record, path) && !hasId(record, id)) {
    const message = `the feed id of \`${path}\` is ${id}, which it was never given`

    return [{ code: 'ledger-broken', path, at: 'id', message, hint: RESTORE }]
  }

  return item?.id === undefined || item.id === id
    ? []
    : [{ code: 'ledger-clash', path, at: 'id', message: `feeds show \`${path}\` as ${item.id}, and its id is ${id}` }]
}

function repeatedIds(ledger: Ledger): LedgerFault[] {
  const owners = new Map<string, string>()

  return Object.entries(ledger).flatMap(([path, record]) => {
    const id = 'published' in record ? record.id : undefined
    const owner = id === undefined ? undefined : owners.get(id)

    if (id !== undefined) {
      owners.set(id, owner ?? path)
    }

    return owner === undefined
      ? []
      : [{ code: 'ledger-clash', path, at: 'id', message: `the feed id of \`${path}\` is that of \`${owner}\`` }]
  })
}

function hasId(record: LedgerRecord | undefined, id: string): boolean {
  return record !== undefined && 'published' in record && record.id === id
}

function leadsTo(record: LedgerRecord | undefined, path: string): boolean {
  return record !== undefined && 'redirect' in record && record.redirect === path
}

const RESTORE = 'Restore its `id`; a new one would show the post to subscribers again.'

/** A page of the site, by its path. */
export interface LedgerPage {
  readonly state: Visibility
  /** What is stated of a post, as far as it is known. */
  readonly item?: { readonly published?: string | undefined; readonly id?: string }
}

export interface LedgerFault {
  readonly code: 'ledger-missing' | 'ledger-date' | 'ledger-lost' | 'ledger-clash' | 'ledger-target' | 'ledger-broken'
  readonly path: string
  /** Where it lies: with the page itself, or in the ledger at the key of the path or at a field of its record. */
  readonly at: 'page' | 'key' | 'id' | 'redirect'
  readonly message: string
  readonly hint?: string
}
