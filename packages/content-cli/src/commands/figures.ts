import { allCells, cellReader } from '@zerodeps/content-check/figures/cells'
import { written } from '@zerodeps/content-check/figures/unit'
import { readFolders, type Collection, type Folder } from '@zerodeps/content-check/files/folder'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { contentDirectory } from '../command-line/content-dir.ts'
import type { Command } from '../command-line/command.ts'
import { slugNamed } from '../command-line/post-of.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const figures: Command = {
  summary: 'every recorded value of a post or project, as an element to paste',
  usage: '<slug> [words…]',
  help: [
    'slug                a post, or a project as projects/<name>',
    'words…              only the cells whose element has them all, such as: eviction fresh 24',
    '--content <folder>  another content folder',
    'In the text of another post or project put /posts/<slug>/ or /projects/<name>/ before the cell.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { content: { type: 'string' } })
    const [target, ...words] = positionals

    if (target === undefined) {
      throw new UsageError('expected the slug of a post, or projects/<name>')
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

function folderOf(contentDir: string, target: string): Folder {
  const project = /^(?:.*\/)?projects\/([^/]+)/.exec(target)?.[1]
  const [collection, name]: [Collection, string] =
    project === undefined ? ['posts', slugNamed(target)] : ['projects', project]
  const { folders } = readFolders(contentDir, collection)
  const folder = folders.find((each) => each.name === name)

  if (!folder) {
    const names = folders.map((each) => each.name)

    throw new UsageError(`there is no ${collection.slice(0, -1)} "${name}". ${didYouMean(name, names) ?? ''}`)
  }

  return folder
}
