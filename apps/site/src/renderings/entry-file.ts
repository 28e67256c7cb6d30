import { fileURLToPath, pathToFileURL } from 'node:url'
import { readFolder } from '@zerodeps/content-check/files/folder'
import { readDocument, type Document } from '@zerodeps/content-check/mdx/document'
import type { CollectionEntry } from 'astro:content'

/** The URL of an entry's `index.mdx`, beside which its pictures, examples and recordings are. */
export function entryFile({ collection, id, filePath }: Entry): URL {
  if (filePath === undefined) {
    throw new Error(`${collection}/${id} comes from no file`)
  }

  return pathToFileURL(filePath)
}

/** What is written in a post, with what lies beside its text. */
export function postDocument(post: CollectionEntry<'posts'>): Document {
  return readDocument(readFolder(fileURLToPath(new URL('../../', entryFile(post))), 'posts', post.id))
}

export type Entry = CollectionEntry<'posts' | 'projects' | 'systems'>
