import type { Ledger } from '@zerodeps/content-schema/ledger'

/**
 * What the ledger owes to paths that no file answers any more: where each moved to, and which are gone. What lay under
 * or beside a moved page (its Markdown, its samples, the feed of a tag) moves with it. `files` are the files of the
 * built site, absolute paths.
 *
 * @throws when the target of a path is not there, such as a post that is still to be published
 */
export function movesOf(ledger: Ledger, files: ReadonlySet<string>): Moves {
  const redirects: Record<string, string> = {}
  const gone: string[] = []

  for (const [path, record] of Object.entries(ledger)) {
    if ('gone' in record) {
      gone.push(...spellings(path))
    } else if ('redirect' in record) {
      if (!files.has(`${record.redirect}index.html`)) {
        throw new Error(`${path} moved to ${record.redirect}, and no page of this build answers there`)
      }

      Object.assign(redirects, redirectsOf(path, record.redirect, files))
    }
  }

  return { redirects, gone }
}

function redirectsOf(from: string, to: string, files: ReadonlySet<string>): Record<string, string> {
  const isOneOfMany = to.split('/').length > 3
  const beneath = [...files].filter((file) => isOneOfMany && file.startsWith(to) && !file.endsWith('.html'))
  const beside = `${to.slice(0, -1)}.md`

  // A page of an earlier site has one spelling and nothing beside it.
  if (!from.endsWith('/')) {
    return { [from]: to }
  }

  return Object.fromEntries([
    [from, to],
    [from.slice(0, -1), to],
    [`${from}index.html`, to],
    ...(files.has(beside) ? [[`${from.slice(0, -1)}.md`, beside]] : []),
    ...beneath.map((file) => [`${from}${file.slice(to.length)}`, file])
  ])
}

function spellings(path: string): string[] {
  const bare = path.slice(0, -1)

  return [path, bare, `${path}index.html`, `${bare}.md`, `${path}rss.xml`]
}

/** A path as it stands in an address, where every name is encoded. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

export interface Moves {
  /** The target of each moved path. No target is a moved path itself. */
  readonly redirects: Readonly<Record<string, string>>
  readonly gone: readonly string[]
}
