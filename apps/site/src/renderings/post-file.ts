import { pathToFileURL } from 'node:url'
import type { CollectionEntry } from 'astro:content'

/** The URL of a post's `index.mdx`, beside which its pictures, examples and recordings are. */
export function postFile({ id, filePath }: CollectionEntry<'posts'>): URL {
  if (filePath === undefined) {
    throw new Error(`post "${id}" comes from no file`)
  }

  return pathToFileURL(filePath)
}
