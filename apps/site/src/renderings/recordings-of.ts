import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { quotedRecording, type QuotedRecording } from '@zerodeps/content-schema/quoted-recording'
import type { CollectionEntry } from 'astro:content'
import type { NamedRecording } from '../charts/conditions.ts'
import { recorded } from '../markdown/attachments.ts'
import { entryFile, type Entry } from './entry-file.ts'

/** The recordings beside a post or a system, by name. */
export function recordingsOf(entry: CollectionEntry<'posts' | 'systems'>): NamedRecording[] {
  return namesIn(entry).map((name) => ({ name, recording: recorded(entryFile(entry), name) }))
}

/** The recordings of other repositories beside a project, by name. */
export function quotedRecordingsOf(entry: CollectionEntry<'projects'>): NamedQuotedRecording[] {
  return namesIn(entry).map((name) => ({
    name,
    recording: quotedRecording.parse(JSON.parse(readFileSync(new URL(`bench/${name}.json`, entryFile(entry)), 'utf8')))
  }))
}

function namesIn(entry: Entry): string[] {
  return globSync('bench/*.json', { cwd: fileURLToPath(new URL('.', entryFile(entry))) })
    .map((path) => path.slice('bench/'.length, -'.json'.length))
    .toSorted()
}

export interface NamedQuotedRecording {
  readonly name: string
  readonly recording: QuotedRecording
}
