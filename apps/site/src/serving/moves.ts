import { epochMs } from '@zerodeps/content-schema/day'
import type { Permalinks } from '@zerodeps/content-schema/permalink'

/**
 * What the ledger owes to paths that no file answers any more: where each moved to, and which are gone. What lay under
 * or beside a moved page (its Markdown, the feed of a tag) moves with it. `files` are the files of the built site,
 * absolute paths.
 *
 * @throws when a recorded path is not answered, or would be answered twice
 */
export function movesOf(ledger: Permalinks, files: ReadonlySet<string>, nowMs: number): Moves {
  const redirects: Record<string, string> = {}
  const gone: string[] = []
  const faults: string[] = []

  for (const [path, record] of Object.entries(ledger)) {
    const answers = files.has(`${path}index.html`)

    if ('published' in record) {
      if (!answers && epochMs(record.published) <= nowMs) {
        faults.push(`${path} was published on ${record.published}, and no page of this build answers it`)
      }
    } else if (answers) {
      faults.push(`${path} has a page, and the ledger says that it ${'gone' in record ? 'is gone' : 'moved'}`)
    } else if ('gone' in record) {
      gone.push(...spellings(path))
    } else if (!files.has(`${record.redirect}index.html`)) {
      faults.push(`${path} moved to ${record.redirect}, and no page of this build answers there`)
    } else {
      Object.assign(redirects, redirectsOf(path, record.redirect, files))
    }
  }

  if (faults.length > 0) {
    throw new Error(`addresses that would be lost:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }

  return { redirects, gone }
}

/** Pages that answer at a path which the ledger does not know: such a path could be lost later without a word. */
export function unrecorded(ledger: Permalinks, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((path) => ledger[path] === undefined)
}

function redirectsOf(from: string, to: string, files: ReadonlySet<string>): Record<string, string> {
  const isOneOfMany = to.split('/').length > 3
  const beneath = [...files].filter((file) => isOneOfMany && file.startsWith(to) && !file.endsWith('.html'))
  const moved = [
    [from, to],
    [from.slice(0, -1), to],
    [`${from}index.html`, to],
    ...(files.has(`${to.slice(0, -1)}.md`) ? [[`${from.slice(0, -1)}.md`, `${to.slice(0, -1)}.md`]] : []),
    ...beneath.map((file) => [`${from}${file.slice(to.length)}`, file])
  ]

  return Object.fromEntries(moved)
}

function spellings(path: string): string[] {
  const bare = path.slice(0, -1)

  return [path, bare, `${path}index.html`, `${bare}.md`, `${path}rss.xml`]
}

export interface Moves {
  /** The target of each moved path. No target is a moved path itself. */
  readonly redirects: Readonly<Record<string, string>>
  readonly gone: readonly string[]
}
