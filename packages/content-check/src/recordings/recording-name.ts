import type { Folder } from '../files/folder.ts'

/** The name of the recording at a path below a folder; `undefined` where there is none. */
export function recordingName(path: string): string | undefined {
  return /^bench\/([^/]+)\.json$/.exec(path)?.[1]
}

/** The names of the recordings in a folder. */
export function recordingNames({ files }: Pick<Folder, 'files'>): string[] {
  return files.flatMap(({ path }) => recordingName(path) ?? [])
}
