import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CollectionEntry } from 'astro:content'
import type { NamedRecording } from '../charts/conditions.ts'
import { recorded } from '../markdown/attachments.ts'
import { postFile } from './post-file.ts'

/** The recordings beside a post, by name. */
export function recordingsOf(post: CollectionEntry<'posts'>): NamedRecording[] {
  const entry = postFile(post)
  const paths = globSync('bench/*.json', { cwd: fileURLToPath(new URL('.', entry)) }).toSorted()

  return paths.map((path) => {
    const name = path.slice('bench/'.length, -'.json'.length)

    return { name, recording: recorded(entry, name) }
  })
}
