import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { postsWithPage } from '../queries/posts.ts'
import { postFile } from './post-file.ts'

/** The scripts and recordings beside every post that has a page, by their path below `/posts/`. */
export async function companionFiles(): Promise<CompanionFile[]> {
  return (await postsWithPage()).flatMap(({ entry }) => {
    const folder = new URL('.', postFile(entry))
    const names = globSync('{bench,examples}/*.{json,ts}', { cwd: fileURLToPath(folder) })

    return names
      .toSorted()
      .map((name) => ({ path: `${entry.id}/${name}`, read: () => readFile(new URL(name, folder), 'utf8') }))
  })
}

export interface CompanionFile {
  readonly path: string
  readonly read: () => Promise<string>
}
