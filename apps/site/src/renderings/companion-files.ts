import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { postsWithPage } from '../queries/posts.ts'
import { postFile } from './post-file.ts'

/**
 * The recordings (`json`) or the programs (`ts`) beside every post that has a page, by their path below `/posts/` without
 * the ending.
 */
export async function companionFiles(ending: 'json' | 'ts'): Promise<CompanionFile[]> {
  return (await postsWithPage()).flatMap(({ entry }) => {
    const folder = new URL('.', postFile(entry))
    const names = globSync(`{bench,examples}/*.${ending}`, { cwd: fileURLToPath(folder) })

    return names.toSorted().map((name) => ({
      path: `${entry.id}/${name.slice(0, -`.${ending}`.length)}`,
      read: () => readFile(new URL(name, folder), 'utf8')
    }))
  })
}

export interface CompanionFile {
  readonly path: string
  readonly read: () => Promise<string>
}
