import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { benchCsv } from '../charts/bench-csv.ts'
import { postsWithPage } from '../queries/posts.ts'
import { postFile } from './post-file.ts'
import { recordingsOf } from './recordings-of.ts'

/**
 * The recordings (`json`) or the programs (`ts`) beside every post that has a page, by their path below `/posts/` without
 * the ending.
 */
export async function companionFiles(ending: 'json' | 'ts'): Promise<CompanionFile[]> {
  return (await postsWithPage()).flatMap(({ entry }) => {
    const folder = new URL('.', postFile(entry))
    const names = globSync(`{bench,examples}/**/*.${ending}`, { cwd: fileURLToPath(folder) })

    return names.toSorted().map((name) => ({
      path: `${entry.id}/${name.slice(0, -`.${ending}`.length)}`,
      read: () => readFile(new URL(name, folder), 'utf8')
    }))
  })
}

/** The recordings again, as CSV. */
export async function recordingTables(): Promise<CompanionFile[]> {
  return (await postsWithPage()).flatMap(({ entry }) =>
    recordingsOf(entry).map(({ name, recording }) => ({
      path: `${entry.id}/bench/${name}`,
      read: async () => benchCsv(recording)
    }))
  )
}

export interface CompanionFile {
  readonly path: string
  readonly read: () => Promise<string>
}
