import { dayOf, day } from '@zerodeps/content-schema/day'
import { postMoment } from '@zerodeps/content-schema/moment'
import { aliasPath, postPath } from '@zerodeps/content-schema/paths'
import { feedId, type LedgerRecord, type Ledger } from '@zerodeps/content-schema/ledger'
import { buildHour, firstBuildHour, minuteOf } from '../command-line/build-hour.ts'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import { libraryFindings } from '@zerodeps/content-check/check'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, located } from '../command-line/content-dir.ts'
import { edited, withFields } from '../changes/edit.ts'
import { outline, type Examined } from '@zerodeps/content-check/library/examined'
import { LEDGER, ledgerText } from '@zerodeps/content-check/files/ledger-file'
import { examine } from '@zerodeps/content-check/examine'
import { readLibrary, type Library } from '@zerodeps/content-check/library/library'
import { postOf, slugNamed } from '../command-line/post-of.ts'
import { textReport } from '@zerodeps/content-check/report/text'
import { pathOf, sitePages, type Page, type SitePages } from '@zerodeps/content-check/library/site-pages'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const publish: Command = {
  summary: 'checks everything, sets the date, records the URL and the feed id',
  usage: '[slug] [--on YYYY-MM-DD]',
  help: [
    'slug                the post; without one, whatever is public and not yet recorded is recorded',
    '--on <day>          the day it goes public; a future day of the front matter, else today, when absent',
    '--content <folder>  another content folder',
    'Writes nothing unless the whole content passes the check. Drafts, and other posts that are not recorded, may have errors.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { on: { type: 'string' }, content: { type: 'string' } })
    const contentDir = contentDirectory(values.content, terminal)
    const nowMs = terminal.nowMs()
    const buildMs = buildHour(nowMs)

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

    const before = await readLibrary(contentDir, outline)
    const [post] = positionals.map((each) => postOf(before, slugNamed(each)))
    const dated = post ? datedPost(post, before.ledger.data ?? {}, values.on, nowMs) : {}
    const during = await readLibrary(contentDir, outline, { overlay: dated })
    const pagesBefore = sitePages(before, buildMs)
    const records = recorded(alone(during, post), post, pagesBefore, buildMs)
    const writes = changed({ ...dated, [LEDGER]: ledgerText(records) }, before)
    const library = await readLibrary(contentDir, examine, { overlay: writes })
    const findings = libraryFindings(alone(library, post), buildMs, pagesBefore)

    if (findings.some(({ severity }) => severity === 'error')) {
      terminal.out(textReport(located(findings, contentDir, terminal), terminal))
      terminal.err('content: nothing was written\n')

      return 1
    }

    if (Object.keys(writes).length > 0) {
      applyChange(contentDir, { writes })
    }

    terminal.out(message(library, post, buildMs, Object.keys(writes).length > 0))

    for (const { folder } of post ? library.posts.filter((other) => isUnrecorded(other, library)) : []) {
      terminal.err(
        `content: ${postPath(folder.name)} is no draft and not recorded: \`pnpm content publish ${folder.name}\`, or make it a draft again; until then no build passes\n`
      )
    }

    return 0
  }
}

function datedPost(
  { file, fields, folder }: Examined,
  records: Ledger,
  on: string | undefined,
  nowMs: number
): Record<string, string> {
  const record = records[postPath(folder.name)]
  const today = dayOf(new Date(nowMs).toISOString())
  const momentMs = (published: string) => postMoment(folder.name, published, records)
  const isScheduled = fields.published !== undefined && momentMs(fields.published) > nowMs
  const published = on ?? (record && 'published' in record ? record.published : isScheduled ? fields.published : today)

  if (record && !('published' in record)) {
    throw new UsageError(`"${folder.name}" was moved or retired; its URL has another meaning now`)
  }

  const isSameDay =
    fields.published !== undefined && published !== undefined && dayOf(fields.published) === dayOf(published)

  if (record && on !== undefined && record.published !== on) {
    const isWritten = fields.published !== undefined && dayOf(fields.published) === record.published

    if (momentMs(isWritten ? fields.published : record.published) <= nowMs) {
      throw new UsageError(
        `"${folder.name}" went public on ${record.published}; that date stays. Changes are dated by \`updated\``
      )
    }
  }

  const source = Buffer.from(folder.bytes('index.mdx')).toString()

  return isSameDay && fields.draft === false
    ? {}
    : { [file]: edited(source, (text) => withFields(text, { ...(isSameDay ? {} : { published }), draft: undefined })) }
}

/**
 * The content as it is for the publication of one post. Another one that says that it is public, but was never published by
 * this command, counts as a draft: it neither stops this one nor goes public with it.
 */
function alone(library: Library, post: Examined | undefined): Library {
  const entries = library.entries.map((entry) =>
    post && entry.file !== post.file && isUnrecorded(entry, library)
      ? { ...entry, fields: { ...entry.fields, draft: true } }
      : entry
  )

  return { ...library, entries, posts: entries.filter(({ folder }) => folder.collection === 'posts') }
}

function isUnrecorded(entry: Examined, { ledger }: Library): boolean {
  const { folder, fields } = entry

  return (
    folder.collection === 'posts' &&
    fields.draft === false &&
    fields.published !== undefined &&
    ledger.data?.[pathOf(entry)] === undefined
  )
}

/**
 * The ledger with every public page in it. Ids and dates that stand there stay, but for the date of the post at hand and of
 * lists that no reader has seen yet: these begin with whichever post now comes first, or not at all. The aliases of the post
 * lead to it.
 */
function recorded(library: Library, post: Examined | undefined, before: SitePages, nowMs: number): Ledger {
  const kept = Object.entries(library.ledger.data ?? {}).filter(([path]) => !isUnseenList(before.get(path)))
  const records: Record<string, LedgerRecord> = Object.fromEntries(kept)

  for (const { path, state, entry, momentMs = nowMs } of sitePages(library, nowMs).values()) {
    const published = dayOf(new Date(momentMs).toISOString())
    const isPost = entry?.folder.collection === 'posts'
    const record = records[path]
    const isAtHand = post !== undefined && entry?.file === post.file

    if (state === 'draft' || !path.endsWith('/') || (isPost && post && !isAtHand)) {
      continue
    }

    if (!record || (!entry && !('published' in record))) {
      records[path] = isPost ? { published, id: feedId(entry.folder.name, published) } : { published }
    } else if (isAtHand && 'published' in record) {
      records[path] = { ...record, published }
    }
  }

  const to = { redirect: postPath(post?.folder.name ?? '') }

  return { ...Object.fromEntries((post?.fields.aliases ?? []).map((alias) => [aliasPath(alias), to])), ...records }
}

function isUnseenList(page: Page | undefined): boolean {
  return page?.state === 'scheduled' && !page.entry
}

function changed(writes: Readonly<Record<string, string>>, { ledger }: Library): Record<string, string> {
  const isSame = ledger.data !== undefined && writes[LEDGER] === ledgerText(ledger.data)

  return Object.fromEntries(Object.entries(writes).filter(([file]) => file !== LEDGER || !isSame))
}

function message(library: Library, post: Examined | undefined, nowMs: number, isWritten: boolean): string {
  if (!post) {
    return isWritten ? 'every public page is recorded\n' : 'every public page is recorded already\n'
  }

  const path = postPath(post.folder.name)
  const page = sitePages(library, nowMs).get(path)
  const momentMs = page?.momentMs ?? nowMs
  const when =
    momentMs > nowMs
      ? `is scheduled for ${minuteOf(momentMs)} UTC; builds have it from ${minuteOf(firstBuildHour(momentMs))} UTC on`
      : `is public since ${dayOf(new Date(momentMs).toISOString())}`
  const unlisted = page?.entry?.fields.unlisted === true ? ', unlisted' : ''

  return `${path} ${when}${unlisted}${isWritten ? '' : '; nothing to change'}\n`
}
