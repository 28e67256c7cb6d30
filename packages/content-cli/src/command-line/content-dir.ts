import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Finding } from '@zerodeps/content-check/findings/finding'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

/** The content folder: the one named, else the one of this repository. */
export function contentDirectory(given: string | undefined, { cwd }: Terminal): string {
  const path = given === undefined ? join(import.meta.dirname, '../../../../content') : resolve(cwd, given)

  if (!existsSync(path)) {
    throw new UsageError(`there is no content folder ${path}`)
  }

  return path
}

/** A path inside the content as the user would type it where the command was called. */
export function shownPath(contentDir: string, file: string, { cwd }: Terminal): string {
  const path = relative(cwd, join(contentDir, file))

  return (isAbsolute(path) || path.startsWith('..') ? join(contentDir, file) : path).replaceAll('\\', '/')
}

/** Findings whose files are named as the user would type them. */
export function located(findings: readonly Finding[], contentDir: string, terminal: Terminal): Finding[] {
  return findings.map((finding) => ({ ...finding, file: shownPath(contentDir, finding.file, terminal) }))
}
