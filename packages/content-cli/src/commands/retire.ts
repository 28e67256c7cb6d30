import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import type { LedgerRecord, Ledger } from '@zerodeps/content-schema/ledger'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, shownPath } from '../command-line/content-dir.ts'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import { edited, withFields } from '../changes/edit.ts'
import { outline, type Examined } from '@zerodeps/content-check/library/examined'
import { LEDGER, ledgerText } from '@zerodeps/content-check/files/ledger-file'
import { examine } from '@zerodeps/content-check/examine'
import { readLibrary, type Library } from '@zerodeps/content-check/library/library'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { postOf, slugNamed } from '../command-line/post-of.ts'
import { leadsTo, relinked } from '../changes/relink.ts'
import { sitePages } from '@zerodeps/content-check/library/site-pages'
import { onlyArgument, parseUsage, UsageError } from '../command-line/usage.ts'

export const retire: Command = {
  summary: 'takes a post down: 410, or a redirect to what replaces it',
  usage: '<slug or /path/> [--to /path/]',
  help: [
    'slug                the post; its text stays in the folder as a draft',
    '/path/              a recorded page that is no longer there, such as that of a tag',
    '--to </path/>       the page that replaces it; links to the post then lead there',
    '--content <folder>  another content folder',
    'Without --to it refuses while other pages link to the post, and names them.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { to: { type: 'string' }, content: { type: 'string' } })
    const named = onlyArgument(positionals, 'the slug of a post')
    const contentDir = contentDirectory(values.content, terminal)

    using _ = await soleWriter(contentDir, terminal)

    const library = await readLibrary(contentDir, examine)
    const records = library.ledger.data ?? {}
    const pages = sitePages(library, terminal.nowMs())
    const target = values.to === undefined ? undefined : pages.get(values.to)
    const slug = slugNamed(named)
    const isPage = named.startsWith('/') && library.posts.every(({ folder }) => folder.name !== slug)
    const path = isPage ? named : postPath(slug)
    const post = isPage ? undefined : postOf(library, slug)
    const record = records[path]

    if (library.ledger.findings.length > 0 || !record) {
      throw new UsageError(
        record ? `${LEDGER} cannot be read; content check says why` : `${path} was never published; delete its file`
      )
    }

    if (values.to === path) {
      throw new UsageError(`${path} cannot lead to itself`)
    }

    if (values.to !== undefined && (!target || target.state === 'draft')) {
      throw new UsageError(`"${values.to}" is no page to lead to. ${didYouMean(values.to, [...pages.keys()]) ?? ''}`)
    }

    if (!post && pages.has(path) && pages.get(path)?.state !== 'draft') {
      throw new UsageError(`${path} is still a page; retire the posts that make it`)
    }

    if (!('published' in record) && (post?.fields.draft ?? true)) {
      terminal.out(`${path} is retired already; nothing to change\n`)

      return 0
    }

    const linking = library.entries.flatMap((entry) =>
      entry === post
        ? []
        : entry.links.filter(({ url }) => leadsTo(url, path)).map(({ place }) => ({ file: entry.file, place }))
    )

    if (linking.length > 0 && values.to === undefined) {
      for (const { file, place } of linking) {
        terminal.out(`${shownPath(contentDir, file, terminal)}:${place.line}:${place.column}: links to ${path}\n`)
      }

      terminal.err('content: nothing was written; remove these links, or name a page with --to\n')

      return 1
    }

    const today = dayOf(new Date(terminal.nowMs()).toISOString())
    const outcome = values.to === undefined ? { gone: today } : { redirect: values.to }
    const writes = texts(library, post, path, values.to)
    const after = sitePages(await readLibrary(contentDir, outline, { overlay: writes }), terminal.nowMs())
    const emptied = [...pages.values()].filter(
      ({ path: list, state, entry }) =>
        !entry && state !== 'draft' && records[list] && (after.get(list)?.state ?? 'draft') === 'draft'
    )
    const ended = Object.fromEntries(emptied.map((list): [string, LedgerRecord] => [list.path, { gone: today }]))

    applyChange(contentDir, {
      writes: { ...writes, [LEDGER]: ledgerText({ ...retired(records, path, outcome), ...ended }) }
    })
    terminal.out(
      `${path} ${values.to === undefined ? 'answers 410 from now on' : `leads to ${values.to}`}${post ? '; its text is a draft' : ''}\n`
    )
    terminal.out(emptied.map((list) => `${list.path} lists nothing more and answers 410\n`).join(''))

    return 0
  }
}

function texts(
  { entries }: Library,
  post: Examined | undefined,
  path: string,
  to: string | undefined
): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const source = Buffer.from(entry.folder.bytes('index.mdx')).toString()
      const document = readDocument(entry.folder)
      const text = edited(source, (before) => {
        if (entry === post) {
          return withFields(before, { draft: true })
        }

        return to === undefined || document.text !== before ? before : relinked(document, path, to, false)
      })

      return text === source ? [] : [[entry.file, text] as const]
    })
  )
}

function retired(records: Ledger, path: string, outcome: LedgerRecord): Ledger {
  const led = Object.entries(records).map(([from, record]): [string, LedgerRecord] => [
    from,
    'redirect' in record && record.redirect === path ? outcome : record
  ])

  return { ...Object.fromEntries(led), [path]: outcome }
}
