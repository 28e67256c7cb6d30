import { dirname } from 'node:path'
import { soleWriter } from '../changes/sole-writer.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, shownPath } from '../command-line/content-dir.ts'
import { machineFiles, sharedFiles } from '../editor/editor-files.ts'
import { writeStale } from '../editor/stale.ts'
import { outline } from '@zerodeps/content-check/library/examined'
import { readLibrary } from '@zerodeps/content-check/library/library'
import { parseUsage } from '../command-line/usage.ts'

export const schemas: Command = {
  summary: 'writes what editors need to complete and check front matter',
  usage: '',
  help: [
    '--content <folder>  another content folder; the files go to the folder above it',
    '.vscode/schemas/ and .vscode/components.code-snippets belong to the repository; .astro/collections/ to this machine.'
  ],
  run: async (args, terminal) => {
    const { values } = parseUsage(args, { content: { type: 'string' } })
    const contentDir = contentDirectory(values.content, terminal)

    using _ = await soleWriter(contentDir, terminal)
    const root = dirname(contentDir)
    const stale = writeStale(root, {
      ...sharedFiles(),
      ...machineFiles(contentDir, await readLibrary(contentDir, outline))
    })

    terminal.out(stale.map((file) => `${shownPath(root, file, terminal)}\n`).join('') || 'nothing to change\n')

    return 0
  }
}
