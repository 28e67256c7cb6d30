import { postPath } from '@zerodeps/content-schema/paths'
import type { LedgerRecord, Ledger } from '@zerodeps/content-schema/ledger'
import { slug } from '@zerodeps/content-schema/slug'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory } from '../command-line/content-dir.ts'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import { recordingName } from '@zerodeps/content-check/recordings/recording-name'
import { edited, withFields } from '../changes/edit.ts'
import { outline, type Examined } from '@zerodeps/content-check/library/examined'
import { refreshEditor } from '../editor/refresh.ts'
import { LEDGER, ledgerText } from '@zerodeps/content-check/files/ledger-file'
import { readLibrary, type Library } from '@zerodeps/content-check/library/library'
import { postOf, slugNamed } from '../command-line/post-of.ts'
import { relinked } from '../changes/relink.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const move: Command = {
  summary: 'renames a post: folder, ledger, redirect, links in other posts',
  usage: '<old> <new>',
  help: [
    '<old>               the slug the post has',
    '<new>               the slug it gets',
    '--content <folder>  another content folder',
    'The feed id stays: no subscriber sees the post again.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { content: { type: 'string' } })
    const [from, to, ...rest] = positionals.map(slugNamed)

    if (from === undefined || to === undefined || rest.length > 0) {
      throw new UsageError('expected the old slug and the new one')
    }

    if (!slug.safeParse(to).success) {
      throw new UsageError(`"${to}" is no slug: lower-case words joined by hyphens, at most 80 characters`)
    }

    const contentDir = contentDirectory(values.content, terminal)

    using _ = await soleWriter(contentDir, terminal)

    const library = await readLibrary(contentDir, outline)
    const records = library.ledger.data ?? {}
    const [old, target] = [records[postPath(from)], records[postPath(to)]]

    if (
      !library.posts.some(({ folder }) => folder.name === from) &&
      old &&
      'redirect' in old &&
      old.redirect === postPath(to)
    ) {
      terminal.out(`${postPath(from)} leads to ${postPath(to)} already; nothing to change\n`)

      return 0
    }

    const post = postOf(library, from)

    if (library.ledger.findings.length > 0) {
      throw new UsageError(`${LEDGER} cannot be read; content check says why`)
    }

    if (
      library.posts.some(({ folder }) => folder.name === to) ||
      (target && !('redirect' in target && target.redirect === postPath(from)))
    ) {
      throw new UsageError(`the slug "${to}" is taken`)
    }

    const writes = { ...relinkedPosts(library, from, to), ...recordings(post, from, to), ...ledger(records, from, to) }

    applyChange(contentDir, { writes, moves: [{ from: `posts/${from}`, to: `posts/${to}` }] })
    await refreshEditor(contentDir)
    terminal.out(`${postPath(from)} is now ${postPath(to)}; ${Object.keys(writes).length} files changed\n`)

    return 0
  }
}

function relinkedPosts({ entries }: Library, from: string, to: string): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(({ file, folder, fields }) => {
      const source = Buffer.from(folder.bytes('index.mdx')).toString()
      const document = readDocument(folder)
      const text = edited(source, (before) => {
        const linked = document.text === before ? relinked(document, postPath(from), postPath(to), true) : before

        return fields.translationOf === from ? withFields(linked, { translationOf: to }) : linked
      })

      return text === source ? [] : [[file, text] as const]
    })
  )
}

function recordings({ folder }: Examined, from: string, to: string): Record<string, string> {
  const command = new RegExp(`(pnpm content bench )${from}(?=[\\s"])`, 'g')

  return Object.fromEntries(
    folder.files
      .filter(({ path }) => recordingName(path) !== undefined && folder.has(path))
      .map(({ path, file }) => [file, Buffer.from(folder.bytes(path)).toString()] as const)
      .filter(([, text]) => command.test(text))
      .map(([file, text]) => [file, text.replace(command, `$1${to}`)])
  )
}

function ledger(records: Ledger, from: string, to: string): Record<string, string> {
  const record = records[postPath(from)]

  if (!record) {
    return {}
  }

  const moved = Object.entries(records).map(([path, entry]): [string, LedgerRecord] => [
    path,
    'redirect' in entry && entry.redirect === postPath(from) ? { redirect: postPath(to) } : entry
  ])

  return {
    [LEDGER]: ledgerText({
      ...Object.fromEntries(moved),
      [postPath(from)]: { redirect: postPath(to) },
      [postPath(to)]: record
    })
  }
}
