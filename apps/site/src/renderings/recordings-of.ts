import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Recording } from '@zerodeps/content-schema/recording'
import { quotedRecording, type QuotedRecording } from '@zerodeps/content-schema/quoted-recording'
import type { CollectionEntry } from 'astro:content'
import type { NamedRecording } from '../charts/conditions.ts'
import { evidenceOf, recorded } from '../markdown/attachments.ts'
import { entryFile } from './entry-file.ts'

/** The recordings that a post or a system shows, by name: of a translation those of its original. */
export function recordingsOf(entry: CollectionEntry<'posts' | 'systems'>): NamedRecording[] {
  const { evidence } = evidenceOf(entryFile(entry))

  return namesIn(evidence).map((name) => ({ name, recording: recorded(evidence, name) }))
}

/** Recordings as a text is rendered with them. */
export function byName(recordings: readonly NamedRecording[]): Readonly<Record<string, Recording>> {
  return Object.fromEntries(recordings.map(({ name, recording }) => [name, recording]))
}

/** The recordings of other repositories beside a project, by name. */
export function quotedRecordingsOf(entry: CollectionEntry<'projects'>): NamedQuotedRecording[] {
  return namesIn(entryFile(entry)).map((name) => ({
    name,
    recording: quotedRecording.parse(JSON.parse(readFileSync(new URL(`bench/${name}.json`, entryFile(entry)), 'utf8')))
  }))
}

function namesIn(entry: URL): string[] {
  return globSync('bench/*.json', { cwd: fileURLToPath(new URL('.', entry)) })
    .map((path) => path.slice('bench/'.length, -'.json'.length))
    .toSorted()
}

export interface NamedQuotedRecording {
  readonly name: string
  readonly recording: QuotedRecording
}
