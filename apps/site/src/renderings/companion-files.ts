import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { callTree, type CpuProfile } from '@zerodeps/content-schema/cpu-profile'
import { benchCsv } from '../charts/bench-csv.ts'
import { flameFile } from '../charts/flame-file.ts'
import { profiled } from '../markdown/attachments.ts'
import { postsWithPage } from '../queries/posts.ts'
import { projects } from '../queries/projects.ts'
import { systems } from '../queries/systems.ts'
import { entryFile, type Entry } from './entry-file.ts'
import { quotedRecordingsOf, recordingsOf } from './recordings-of.ts'

/** The recordings (`json`) or the programs (`ts`) beside every text that has a page, by their path without the ending. */
export async function companionFiles(ending: 'json' | 'ts'): Promise<CompanionFile[]> {
  return (await entriesWithPage()).flatMap((entry) => {
    const folder = new URL('.', entryFile(entry))
    const names = globSync(`{bench,examples}/**/*.${ending}`, { cwd: fileURLToPath(folder) })

    return names.toSorted().map((name) => ({
      path: `${entry.collection}/${entry.id}/${name.slice(0, -`.${ending}`.length)}`,
      read: () => readFile(new URL(name, folder), 'utf8')
    }))
  })
}

/** The recordings again, as CSV. */
export async function recordingTables(): Promise<CompanionFile[]> {
  return (await entriesWithPage()).flatMap((entry) => {
    if (isTranslation(entry)) {
      return []
    }

    const recordings = entry.collection === 'projects' ? quotedRecordingsOf(entry) : recordingsOf(entry)

    return recordings.map(({ name, recording }) => ({
      path: `${entry.collection}/${entry.id}/bench/${name}`,
      read: async () => benchCsv(recording)
    }))
  })
}

/** What a translation shows lies beside its original. */
function isTranslation(entry: Entry): boolean {
  return entry.collection === 'posts' && entry.data.translationOf !== undefined
}

async function entriesWithPage(): Promise<Entry[]> {
  return [
    ...(await postsWithPage()).map(({ entry }) => entry),
    ...(await projects()).map(({ entry }) => entry),
    ...(await systems()).map(({ entry }) => entry)
  ]
}

/** The CPU profiles beside every text that has a page, without what else a tool wrote into them. */
export async function profiles(): Promise<CompanionFile[]> {
  return filesOfProfiles((profile) => JSON.stringify(profile))
}

/** The same as drawings. */
export async function flameGraphs(): Promise<CompanionFile[]> {
  return filesOfProfiles((profile, name) => flameFile(name, callTree(profile)))
}

async function filesOfProfiles(content: (profile: CpuProfile, name: string) => string): Promise<CompanionFile[]> {
  return (await entriesWithPage()).flatMap((entry) => {
    const file = entryFile(entry)
    const paths = globSync('bench/*.cpuprofile', { cwd: fileURLToPath(new URL('.', file)) })

    return paths.toSorted().map((path) => {
      const name = path.slice('bench/'.length, -'.cpuprofile'.length)

      return {
        path: `${entry.collection}/${entry.id}/bench/${name}`,
        read: async () => content(profiled(file, name), name)
      }
    })
  })
}

export interface CompanionFile {
  readonly path: string
  readonly read: () => Promise<string>
}
