import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import type { Permalinks } from '@zerodeps/content-schema/permalink'
import type { DataFile } from '../files/data-file.ts'
import { isRead, type Examined } from '../examine.ts'
import { finding, type Finding, type Place } from '../findings/finding.ts'
import type { Library } from '../library.ts'
import { wholeFile } from '../findings/place.ts'
import type { Page, SiteMap } from '../site-map.ts'

/** Every public page is recorded with its date, every recorded URL is answered, every redirect arrives in one step. */
export function ledgerRules({ ledger, posts }: Library, pages: SiteMap): Finding[] {
  if (ledger.findings.length > 0) {
    return []
  }

  const records = ledger.data ?? {}

  return [
    ...[...pages.values()].flatMap((page) => unrecorded(page, records)),
    ...Object.keys(records).flatMap((path) => unanswered(path, ledger, pages, posts)),
    ...repeatedIds(ledger),
    ...posts.flatMap((post) => unrecordedAliases(post, records))
  ]
}

function unrecorded({ path, state, entry, since }: Page, records: Permalinks): Finding[] {
  const record = records[path]
  const published = entry?.fields.published ?? since

  if (state === 'draft' || !path.endsWith('/')) {
    return []
  }

  if (!record) {
    const message = `the ledger does not know \`${path}\``

    return [
      finding(entry?.file ?? 'permalinks.json', {
        code: 'ledger-missing',
        ...(entry?.fields.published === undefined ? wholeFile : entry.place(['published'])),
        message
      })
    ]
  }

  if (entry && published !== undefined && 'published' in record && record.published !== dayOf(published)) {
    const message = `\`published\` is ${published}, but the URL first answered on ${record.published}`

    return [finding(entry.file, { code: 'ledger-date', ...entry.place(['published']), message })]
  }

  return []
}

function unanswered(path: string, ledger: DataFile<Permalinks>, pages: SiteMap, posts: readonly Examined[]): Finding[] {
  const record = ledger.data?.[path]
  const page = pages.get(path)
  const isLive = page !== undefined && page.state !== 'draft'

  if (!record) {
    return []
  }

  // The place costs a reading of the whole ledger, so it is asked for only where something is wrong.
  const place = (): Place => ledger.place([path], 'key')

  if ('published' in record) {
    if (!isLive && !(isList(path) && !posts.every(isRead))) {
      const message = page
        ? `\`${path}\` was published, but its post is a draft`
        : `\`${path}\` was published, but there is no such page`

      return [finding(ledger.file, { code: 'ledger-lost', ...place(), message })]
    }

    return page?.entry?.folder.collection === 'posts' && record.id === undefined
      ? [
          finding(ledger.file, {
            code: 'ledger-broken',
            ...place(),
            message: `\`${path}\` is a post and has no feed id`,
            hint: 'Restore its `id`; a new one would show the post to subscribers again.'
          })
        ]
      : []
  }

  if (isLive) {
    const message = `\`${path}\` is a page, but the ledger has it ${'gone' in record ? 'gone' : 'moved'}`

    return [finding(ledger.file, { code: 'ledger-clash', ...place(), message })]
  }

  if ('redirect' in record && (pages.get(record.redirect)?.state ?? 'draft') === 'draft') {
    const message = `\`${path}\` redirects to \`${record.redirect}\`, which is no page`

    return [finding(ledger.file, { code: 'ledger-target', ...ledger.place([path, 'redirect']), message })]
  }

  return []
}

/** A page that posts make together; one of which the tags cannot be read may be what makes it. */
function isList(path: string): boolean {
  return /^\/(?:tags|series)\/|^\/posts\/\d{4}\/$/.test(path)
}

function repeatedIds(ledger: DataFile<Permalinks>): Finding[] {
  const owners = new Map<string, string>()

  return Object.entries(ledger.data ?? {}).flatMap(([path, record]) => {
    const id = 'published' in record ? record.id : undefined
    const owner = id === undefined ? undefined : owners.get(id)

    if (id !== undefined) {
      owners.set(id, owner ?? path)
    }

    return owner === undefined
      ? []
      : [
          finding(ledger.file, {
            code: 'ledger-clash',
            ...ledger.place([path, 'id']),
            message: `the feed id of \`${path}\` is that of \`${owner}\``
          })
        ]
  })
}

function unrecordedAliases({ file, folder, fields, place }: Examined, records: Permalinks): Finding[] {
  return fields.aliases.flatMap((alias, index) => {
    const record = records[postPath(alias)]
    const isRecorded = record !== undefined && 'redirect' in record && record.redirect === postPath(folder.name)
    const message = `the ledger has no redirect from \`${postPath(alias)}\` to this post`

    return isRecorded ? [] : [finding(file, { code: 'alias-unrecorded', ...place(['aliases', index]), message })]
  })
}
