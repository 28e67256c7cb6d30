import { z } from 'zod'
import { line } from './text.ts'

/** Where a fact was read: a path (or a commit message, or tags), `@`, and the commit of the repository it describes. */
export const source = z
  .string()
  .regex(/^\S.* @ [0-9a-f]{7,40}$/, 'expected a path, @ and a commit, such as README.md @ 38592ac')

/** At least one source: a fact that nothing supports is refused. */
export const sources = z.array(source).min(1, 'expected at least one source')

/** A fact in the words of this site, with the places that support it. */
export const statement = z.strictObject({
  text: line(400).meta({ description: 'The fact in one sentence, in your own words.' }),
  sources: sources.meta({ description: 'The files that support it, each as "path @ commit".' })
})

/** Splits a source at its commit: what stands before the last `@`, and the commit. */
export function sourceParts(source: string): SourceParts {
  const at = source.lastIndexOf(' @ ')

  return { path: source.slice(0, at), commit: source.slice(at + 3) }
}

/** Where a repository shows a source at its commit: the file, or the commit where the source is no path. */
export function sourceUrl(repository: string, source: string): string {
  const { path, commit } = sourceParts(source)

  if (/\s/.test(path) || path === 'commit') {
    return `${repository}/commit/${commit}`
  }

  return `${repository}/${path.endsWith('/') ? 'tree' : 'blob'}/${commit}/${path}`
}

export type Statement = z.infer<typeof statement>

export interface SourceParts {
  readonly path: string
  readonly commit: string
}
