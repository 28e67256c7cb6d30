import { dayOf } from './day.ts'
import { postPath } from './paths.ts'
import { feedId, type Permalinks } from './permalink.ts'

/**
 * What a built site breaks of what was promised: every sentence names an address and what to do about it. None means that
 * all recorded addresses answer, all answering ones are recorded, and every subscriber knows every item already.
 */
export function ledgerFaults(ledger: Permalinks, site: BuiltSite): string[] {
  const recorded = Object.keys(ledger).flatMap((path) => recordFaults(path, ledger, site))
  const unrecorded = [...site.pages].filter((path) => !(path in ledger)).map((path) => unrecordedFault(path))

  return [...recorded, ...unrecorded, ...repeatedIds(ledger), ...site.items.flatMap((item) => itemFaults(item, ledger))]
}

function recordFaults(path: string, ledger: Permalinks, { pages, today }: BuiltSite): string[] {
  const record = ledger[path]

  if (!record) {
    return []
  }

  if ('redirect' in record) {
    const target = ledger[record.redirect]

    return [
      ...(pages.has(path) ? [`${path} is a page, but the ledger says that it moved to ${record.redirect}`] : []),
      ...(target && 'published' in target
        ? []
        : [`${path} leads to ${record.redirect}, which is no recorded page: let it lead to one in a single step`])
    ]
  }

  if ('gone' in record) {
    return pages.has(path) ? [`${path} is a page, but the ledger says that it is gone`] : []
  }

  return pages.has(path) || record.published > today ? [] : [lostFault(path)]
}

function lostFault(path: string): string {
  const slug = slugOf(path)

  return slug === undefined
    ? `${path} was published and answers no more: run pnpm content retire ${path} [--to /path/]`
    : `${path} was published and answers no more: restore it, or run pnpm content move ${slug} <new slug> or pnpm content retire ${slug}`
}

function unrecordedFault(path: string): string {
  return `${path} is a page that the ledger does not know: run pnpm content publish${path.startsWith('/posts/') && slugOf(path) !== undefined ? ` ${slugOf(path)}` : ''}`
}

function itemFaults({ path, id, published }: BuiltItem, ledger: Permalinks): string[] {
  const record = ledger[path]

  if (!record || !('published' in record)) {
    return []
  }

  const slugs = [path, ...Object.keys(ledger).filter((from) => leadsTo(from, path, ledger))].flatMap(
    (from) => slugOf(from) ?? []
  )

  return [
    ...(record.published === dayOf(published)
      ? []
      : [
          `${path} was published on ${record.published}, not on ${dayOf(published)}: a date of publication never changes`
        ]),
    ...(record.id === undefined
      ? [`${path} has no feed id in the ledger: run pnpm content publish ${slugOf(path)}`]
      : []),
    ...(record.id === undefined || (record.id === id && slugs.some((slug) => feedId(slug, record.published) === id))
      ? []
      : [
          `${path} has the feed id ${record.id}, which it was never given: restore it, or every subscriber gets it anew`
        ])
  ]
}

function repeatedIds(ledger: Permalinks): string[] {
  const owners = new Map<string, string>()

  return Object.entries(ledger).flatMap(([path, record]) => {
    const id = 'published' in record ? record.id : undefined
    const owner = id === undefined ? undefined : owners.get(id)

    if (id !== undefined && owner === undefined) {
      owners.set(id, path)
    }

    return owner === undefined ? [] : [`${path} has the feed id of ${owner}: readers would show only one of them`]
  })
}

function leadsTo(from: string, to: string, ledger: Permalinks): boolean {
  const record = ledger[from]

  return record !== undefined && 'redirect' in record && record.redirect === to
}

/** `undefined` for a page that is no post. */
function slugOf(path: string): string | undefined {
  const slug = /^\/posts\/([^/]+)\/$/.exec(path)?.[1]

  return slug !== undefined && postPath(slug) === path ? slug : undefined
}

/** What was built. */
export interface BuiltSite {
  /** The paths that answer with a page. */
  readonly pages: ReadonlySet<string>
  /** Every item of the main feed and its archives. */
  readonly items: readonly BuiltItem[]
  /** The day of the build, YYYY-MM-DD: what is recorded for a later one need not answer yet. */
  readonly today: string
}

export interface BuiltItem {
  readonly path: string
  readonly id: string
  /** The moment of publication that its feeds state. */
  readonly published: string
}
