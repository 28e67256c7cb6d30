import { ledgerFaults, type LedgerFault } from '@zerodeps/content-schema/ledger-faults'
import { aliasPath, postPath } from '@zerodeps/content-schema/paths'
import type { Ledger } from '@zerodeps/content-schema/ledger'
import { isRead, type Examined } from '../library/examined.ts'
import { finding, type Finding, type Place } from '../findings/finding.ts'
import { LEDGER } from '../files/ledger-file.ts'
import type { Library } from '../library/library.ts'
import { wholeFile } from '../findings/place.ts'
import type { Page, SitePages } from '../library/site-pages.ts'

/** The ledger keeps what it promises, and every alias is a redirect in it. */
export function ledgerRules(library: Library, pages: SitePages): Finding[] {
  const { ledger, posts } = library

  if (ledger.findings.length > 0) {
    return []
  }

  const records = ledger.data ?? {}
  const known = new Map(
    [...pages].filter(([path]) => path.endsWith('/')).map(([path, page]) => [path, ledgerPage(page)])
  )
  const everyListIsKnown = posts.every(isRead)

  return [
    ...ledgerFaults(records, known)
      .filter(({ code, path }) => everyListIsKnown || code !== 'ledger-lost' || !isList(path))
      .map((fault) => {
        const { file, ...place } = faultPlace(fault, library, pages)

        return finding(file, { ...place, code: fault.code, message: fault.message, hint: fault.hint })
      }),
    ...posts.flatMap((post) => unrecordedAliases(post, records))
  ]
}

function ledgerPage({ state, entry }: Page) {
  return entry?.folder.collection === 'posts' ? { state, item: { published: entry.fields.published } } : { state }
}

function faultPlace({ path, at }: LedgerFault, { ledger }: Library, pages: SitePages): Place & { file: string } {
  if (at === 'page') {
    const entry = pages.get(path)?.entry
    const place = entry?.fields.published === undefined ? wholeFile : entry.place(['published'])

    return { file: entry?.file ?? LEDGER, ...place }
  }

  return { file: LEDGER, ...(at === 'key' ? ledger.place([path], 'key') : ledger.place([path, at])) }
}

/** A page that posts make together; one of which the tags cannot be read may be what makes it. */
function isList(path: string): boolean {
  return /^\/(?:tags|series)\/|^\/posts\/\d{4}\/$/.test(path)
}

function unrecordedAliases({ file, folder, fields, place }: Examined, records: Ledger): Finding[] {
  // Those of a draft are recorded when it is published.
  return (fields.draft === true ? [] : fields.aliases).flatMap((alias, index) => {
    const record = records[aliasPath(alias)]
    const isRecorded = record !== undefined && 'redirect' in record && record.redirect === postPath(folder.name)
    const message = `the ledger has no redirect from \`${aliasPath(alias)}\` to this post`

    return isRecorded ? [] : [finding(file, { code: 'alias-unrecorded', ...place(['aliases', index]), message })]
  })
}
