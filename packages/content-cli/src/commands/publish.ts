import { dayOf, epochMs, day } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import { feedId, type Permalink, type Permalinks } from '@zerodeps/content-schema/permalink'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import { libraryFindings } from '../check.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, located } from '../command-line/content-dir.ts'
import { edited, withFields } from '../changes/edit.ts'
import type { Examined } from '../examine.ts'
import { LEDGER, ledgerText } from '../files/ledger-file.ts'
import { readLibrary, type Library } from '../library.ts'
import { postOf, slugNamed } from '../command-line/post-of.ts'
import { textReport } from '../report/text.ts'
import { siteMap } from '../site-map.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const publish: Command = {
  summary: 'checks everything, sets the date, records the URL and the feed id',
  usage: '[slug] [--on YYYY-MM-DD]',
  help: [
    'slug                the post; without one, whatever is public and not yet recorded is recorded',
    '--on <day>          the day it goes public; a future day of the front matter, else today, when absent',
    '--content <folder>  another content folder',
    'Writes nothing unless the whole content passes the check.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { on: { type: 'string' }, content: { type: 'string' } })
    const contentDir = contentDirectory(values.content, terminal)
    const nowMs = terminal.nowMs()

    if (
      positionals.length > 1 ||
      (values.on !== undefined && (positionals.length === 0 || !day.safeParse(values.on).success))
    ) {
      throw new UsageError(
        positionals.length > 1
          ? 'expected one slug'
          : 'expected --on with a slug and a real day, such as --on 2026-11-21'
      )
    }

    using _ = await soleWriter(contentDir, terminal)

    const before = await readLibrary(contentDir)
    const [slug] = positionals.map(slugNamed)
    const post = slug === undefined ? undefined : postOf(before, slug)
    const dated = post ? datedPost(post, before.ledger.data ?? {}, values.on, nowMs) : {}
    const during = await readLibrary(contentDir, { overlay: dated })
    const records = recorded(during, post, nowMs)
    const writes = changed({ ...dated, [LEDGER]: ledgerText(records) }, before)
    const library = await readLibrary(contentDir, { overlay: writes })
    const findings = libraryFindings(library, nowMs)

    if (findings.some(({ severity }) => severity === 'error')) {
      terminal.out(textReport(located(findings, contentDir, terminal), terminal))
      terminal.err('content: nothing was written\n')

      return 1
    }

    if (Object.keys(writes).length > 0) {
      applyChange(contentDir, { writes })
    }

    terminal.out(message(library, post, records, nowMs, Object.keys(writes).length > 0))

    return 0
  }
}

function datedPost(
  { file, fields, folder }: Examined,
  records: Permalinks,
  on: string | undefined,
  nowMs: number
): Record<string, string> {
  const record = records[postPath(folder.name)]
  const today = dayOf(new Date(nowMs).toISOString())
  const isScheduled = fields.published !== undefined && epochMs(fields.published) > nowMs
  const published = on ?? (record && 'published' in record ? record.published : isScheduled ? fields.published : today)

  if (record && !('published' in record)) {
    throw new UsageError(`"${folder.name}" was moved or retired; its URL has another meaning now`)
  }

  if (record && on !== undefined && record.published !== on && epochMs(record.published) <= nowMs) {
    throw new UsageError(
      `"${folder.name}" went public on ${record.published}; that date stays. Changes are dated by \`updated\``
    )
  }

  const isSameDay =
    fields.published !== undefined && published !== undefined && dayOf(fields.published) === dayOf(published)
  const source = Buffer.from(folder.bytes('index.mdx')).toString()

  return isSameDay && !fields.draft
    ? {}
    : { [file]: edited(source, (text) => withFields(text, { ...(isSameDay ? {} : { published }), draft: undefined })) }
}

/** The ledger with every public page in it; ids and dates that stand there stay, but for the date of the post at hand. */
function recorded(library: Library, post: Examined | undefined, nowMs: number): Permalinks {
  const records: Record<string, Permalink> = { ...library.ledger.data }

  for (const { path, state, entry, since } of siteMap(library, nowMs).values()) {
    const published = dayOf(entry?.fields.published ?? since ?? new Date(nowMs).toISOString())
    const isPost = entry?.folder.collection === 'posts'
    const record = records[path]
    const isAtHand = post !== undefined && entry?.folder.name === post.folder.name && isPost

    if (state === 'draft' || !path.endsWith('/') || (isPost && post && !isAtHand)) {
      continue
    }

    if (!record || (!entry && !('published' in record))) {
      records[path] = isPost ? { published, id: feedId(entry.folder.name, published) } : { published }
    } else if (isAtHand && 'published' in record) {
      records[path] = { ...record, published }
    }
  }

  return records
}

function changed(writes: Readonly<Record<string, string>>, { ledger }: Library): Record<string, string> {
  const isSame = ledger.data !== undefined && writes[LEDGER] === ledgerText(ledger.data)

  return Object.fromEntries(Object.entries(writes).filter(([file]) => file !== LEDGER || !isSame))
}

function message(
  library: Library,
  post: Examined | undefined,
  records: Permalinks,
  nowMs: number,
  isWritten: boolean
): string {
  if (!post) {
    return isWritten ? 'every public page is recorded\n' : 'every public page is recorded already\n'
  }

  const path = postPath(post.folder.name)
  const record = records[path]
  const on = record && 'published' in record ? record.published : ''
  const when = epochMs(on) > nowMs ? `is scheduled for ${on}` : `is public since ${on}`
  const state = siteMap(library, nowMs).get(path)?.state === 'unlisted' ? ', unlisted' : ''

  return `${path} ${when}${state}${isWritten ? '' : '; nothing to change'}\n`
}
