import { quotedRecording, type QuotedRecording } from '@zerodeps/content-schema/quoted-recording'
import { recording, type Recording } from '@zerodeps/content-schema/recording'
import type { z } from 'zod'
import type { Folder } from '../files/folder.ts'
import { onceReader } from './read-once.ts'

const read = onceReader<AnyRecording>()

/** A recording of a folder by its name; `undefined` where it is missing or broken, which a rule of its own says. */
export function recordingIn(folder: Folder, name: string): AnyRecording | undefined {
  return read(folder, `bench/${name}.json`, recordingSchema(folder))
}

/** What a recording in a folder has to look like: those of projects were made elsewhere, and are quoted. */
export function recordingSchema({ collection }: Pick<Folder, 'collection'>): z.ZodType<AnyRecording> {
  return collection === 'projects' ? quotedRecording : recording
}

/** Whether it was copied from another repository. */
export function isQuoted(recorded: AnyRecording): recorded is QuotedRecording {
  return 'repository' in recorded
}

export type AnyRecording = Recording | QuotedRecording
