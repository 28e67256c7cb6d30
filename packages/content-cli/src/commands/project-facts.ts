import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dayOf } from '@zerodeps/content-schema/day'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import type { Command } from '../command-line/command.ts'
import { readClone } from '../portfolio/clone.ts'
import { contentDirectory, shownPath } from '../command-line/content-dir.ts'
import { readFolders } from '@zerodeps/content-check/files/folder'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { refreshedFacts, type RefreshedFacts } from '../portfolio/project-facts.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const projectFactsCommand: Command = {
  summary: 'the dated facts of a project, from a local clone of its repository',
  usage: '<name> <path-to-clone> [--write]',
  help: [
    'name                a folder of content/projects',
    'path-to-clone       the clone, at the commit to describe; it is only read',
    '--write             write the facts; without it the difference is shown and nothing changes',
    '--content <folder>  another content folder',
    'Ends with 1 if there is a difference that was not written.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { write: { type: 'boolean' }, content: { type: 'string' } })
    const [name, clone, ...more] = positionals

    if (name === undefined || clone === undefined || more.length > 0) {
      throw new UsageError('expected the name of a project and the path of a clone')
    }

    const contentDir = contentDirectory(values.content, terminal)

    using _ = await soleWriter(contentDir, terminal)
    const known = readFolders(contentDir, 'projects').folders.map((folder) => folder.name)

    if (!known.includes(name)) {
      throw new UsageError(`there is no project "${name}". ${didYouMean(name, known) ?? ''}`)
    }

    const file = `projects/${name}/facts.yaml`
    const today = dayOf(new Date(terminal.nowMs()).toISOString())
    const refreshed = await refreshedFacts(
      readFileSync(join(contentDir, file), 'utf8'),
      readClone(resolve(terminal.cwd, clone)),
      today
    )
    const differs = refreshed.changes.length > 0

    terminal.out(difference(refreshed))

    if (values.write) {
      applyChange(contentDir, { writes: { [file]: refreshed.text } })
      terminal.out(`${shownPath(contentDir, file, terminal)} is written, read on ${today}\n`)
    } else if (differs) {
      terminal.out('nothing is written yet: --write does it\n')
    }

    return differs && !values.write ? 1 : 0
  }
}

/** The changes, one after another, and what a person has to read again because of them. */
export function difference({ changes, review }: RefreshedFacts): string {
  if (changes.length === 0) {
    return 'no difference\n'
  }

  const lines = changes.flatMap(({ path, before, after }) => [
    path,
    ...(before === '' ? [] : [`  - ${before}`]),
    ...(after === '' ? [] : [`  + ${after}`])
  ])
  const notes = review.length > 0 ? ['', 'still true?', ...review.map((note) => `  ${note}`)] : []

  return [...lines, ...notes, ''].join('\n')
}
