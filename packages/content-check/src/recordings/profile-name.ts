import type { Folder } from '../files/folder.ts'

/** The name of the CPU profile at a path below a folder; `undefined` where there is none. */
export function profileName(path: string): string | undefined {
  return /^bench\/([^/]+)\.cpuprofile$/.exec(path)?.[1]
}

/** The names of the CPU profiles in a folder. */
export function profileNames({ files }: Pick<Folder, 'files'>): string[] {
  return files.flatMap(({ path }) => profileName(path) ?? [])
}
