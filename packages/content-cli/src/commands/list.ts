import { dayOf } from '@zerodeps/content-schema/day'
import { newestFirst } from '@zerodeps/content-schema/order'
import { buildHour } from '../command-line/build-hour.ts'
import { examinedLibrary, libraryFindings } from '@zerodeps/content-check/check'
import type { Command } from '../command-line/command.ts'
import { contentDirectory } from '../command-line/content-dir.ts'
import { progress } from '../command-line/progress.ts'
import { printable } from '@zerodeps/content-check/findings/quote'
import { pathOf, sitePages } from '@zerodeps/content-check/library/site-pages'
import { parseUsage } from '../command-line/usage.ts'

export const list: Command = {
  summary: 'posts with state, dates, words and open findings',
  usage: '',
  help: ['--content <folder>  another content folder'],
  run: async (args, terminal) => {
    const { values } = parseUsage(args, { content: { type: 'string' } })
    const contentDir = contentDirectory(values.content, terminal)
    const nowMs = buildHour(terminal.nowMs())
    const { step, end } = progress(terminal, 'reading')
    const library = await examinedLibrary(contentDir, { keptIn: terminal.keptIn, onProgress: step })
    const findings = Object.groupBy(libraryFindings(library, nowMs), ({ file }) => file)
    const pages = sitePages(library, nowMs)
    const dated = library.posts.map((post) => {
      const { state = 'draft', momentMs = Infinity, feedId = post.folder.name } = pages.get(pathOf(post)) ?? {}

      return { post, state, momentMs, feedId }
    })
    const rows = dated.toSorted(newestFirst).map(({ post, state }) => {
      const open = findings[post.file] ?? []
      const errors = open.filter(({ severity }) => severity !== 'warning').length

      return [
        post.folder.name,
        state,
        post.fields.published === undefined ? '–' : dayOf(post.fields.published),
        String(post.words),
        open.length === 0 ? '–' : `${errors}/${open.length - errors}`,
        printable(post.fields.title ?? '–')
      ]
    })

    end()
    terminal.out(rows.length === 0 ? 'no posts yet: content new "Title"\n' : table([HEAD, ...rows]))

    return 0
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))

  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}

const HEAD = ['slug', 'state', 'published', 'words', 'errors/warnings', 'title']
