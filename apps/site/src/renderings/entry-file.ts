import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readFolder, type Folder } from '@zerodeps/content-check/files/folder'
import { frontMatter } from '@zerodeps/content-check/files/front-matter'
import { readSource } from '@zerodeps/content-check/files/source'
import type { CollectionEntry } from 'astro:content'

/** The URL of an entry's `index.mdx`, beside which its pictures, examples and recordings are. */
export function entryFile({ collection, id, filePath }: Entry): URL {
  if (filePath === undefined) {
    throw new Error(`${collection}/${id} comes from no file`)
  }

  return pathToFileURL(filePath)
}

/** The MDX of a post, after its front matter. */
export function postText(post: CollectionEntry<'posts'>): string {
  return frontMatter(readSource(readFileSync(entryFile(post))).text).body
}

/** The folder of a post, with what lies beside its text. */
export function postFolder(post: CollectionEntry<'posts'>): Folder {
  return readFolder(fileURLToPath(new URL('../../', entryFile(post))), 'posts', post.id)
}

export type Entry = CollectionEntry<'posts' | 'projects' | 'systems'>
