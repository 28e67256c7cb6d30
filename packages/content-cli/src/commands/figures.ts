import { allCells, cellReader } from '@zerodeps/content-check/figures/cells'
import { written } from '@zerodeps/content-check/figures/unit'
import { contentDirectory } from '../command-line/content-dir.ts'
import type { Command } from '../command-line/command.ts'
import { folderOf } from '../command-line/folder-of.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const figures: Command = {
  summary: 'every recorded value of a post, project or system, as an element to paste',
  usage: '<slug> [words…]',
  help: [
    'slug                a post, or projects/<name>, or systems/<area>',
    'words…              only the cells whose element has them all, such as: eviction fresh 24',
    '--content <folder>  another content folder',
    'In another text put /posts/<slug>/, /projects/<name>/ or /systems/<area>/ before the cell.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { content: { type: 'string' } })
    const [target, ...words] = positionals

    if (target === undefined) {
      throw new UsageError('expected the slug of a post, projects/<name> or systems/<area>')
    }

    const folder = folderOf(contentDirectory(values.content, terminal), target)
    const reader = cellReader(folder)
    const elements = allCells(folder).flatMap((selector) => {
      const found = reader.cells(selector)
      const [cell] = 'cells' in found ? found.cells : []

      return cell ? [`<Num of="${selector}">${written(cell.value, cell.base, cell.unit)}</Num>`] : []
    })
    const wanted = elements.filter((element) => words.every((word) => element.includes(word)))

    if (wanted.length === 0) {
      throw new UsageError(
        elements.length === 0
          ? `${folder.file} has no recorded values`
          : `no recorded value of ${folder.file} has these words`
      )
    }

    terminal.out(wanted.map((element) => `${element}\n`).join(''))

    return 0
  }
}
