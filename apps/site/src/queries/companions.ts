import { getCollection } from 'astro:content'
import { postsWithPage } from './posts.ts'

/** The scripts and recordings beside every post that has a page, by their path below `/posts/`. */
export async function companionFiles(): Promise<CompanionFile[]> {
  const slugs = new Set((await postsWithPage()).map(({ entry }) => entry.id))
  const files = await getCollection('companions', ({ id }) => slugs.has(id.split('/', 1).join()))

  return files.map(({ id, data }) => ({ path: id, text: data.text }))
}

export interface CompanionFile {
  readonly path: string
  readonly text: string
}
