import { ledger, type Ledger } from '@zerodeps/content-schema/ledger'
import { profile, type Profile } from '@zerodeps/content-schema/profile'
import { series } from '@zerodeps/content-schema/series'
import { tags } from '@zerodeps/content-schema/tag'
import type { z } from 'zod'
import { committedLedgers } from '../files/committed-ledgers.ts'
import { readDataFile, type DataFile } from '../files/data-file.ts'
import { compiledFindings } from './compiled.ts'
import type { Examined } from './examined.ts'
import { LEDGER } from '../files/ledger-file.ts'
import { isUnfinished, PENDING } from '../files/unfinished-change.ts'
import { finding, type Finding } from '../findings/finding.ts'
import { collections, readFolders, type Folder, type Overlay } from '../files/folder.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

/** The whole content, each entry examined by itself, by `examined`: every rule, or its outline alone. */
export async function readLibrary(
  contentDir: string,
  examined: (folder: Folder) => Promise<Examined>,
  { onProgress, overlay = {}, committed = committedLedgers(contentDir) }: LibraryOptions = {}
): Promise<Library> {
  const entries: Examined[] = []
  const findings: Finding[] = []
  const read = collections.map((collection) => readFolders(contentDir, collection, overlay))
  const folders = read.flatMap((collection) => collection.folders)

  if (isUnfinished(contentDir)) {
    const message = 'a command that writes was interrupted'

    findings.push(finding(PENDING, { code: 'unfinished-change', ...wholeFile, message }))
  }

  for (const { file, kind } of read.flatMap(({ strays }) => strays)) {
    const code = kind === 'symlink' ? 'symlink' : 'stray-file'
    const message =
      kind === 'symlink' ? `${quote(file)} is a symbolic link` : `${quote(file)} lies in no folder of its own`

    findings.push(finding(file, { code, ...wholeFile, message }))
  }

  for (const [index, folder] of folders.entries()) {
    if (folder.has('index.mdx')) {
      entries.push(await examined(folder))
    } else if (folder.files.length > 0) {
      const near = folder.files.find(({ path, kind }) => kind === 'file' && /(?:^|\/)index\.mdx$/i.test(path))?.path
      const hint = near && `Is it ${quote(near)}? Its place is ${folder.collection}/<slug>/index.mdx.`

      findings.push(
        finding(folder.file, { code: 'missing-index', ...wholeFile, message: 'the folder has no index.mdx', hint })
      )
    }

    onProgress?.(index + 1, folders.length)
  }

  const data = {
    tags: readDataFile(contentDir, 'tags.yaml', tags),
    series: readDataFile(contentDir, 'series.yaml', series),
    profile: readDataFile(contentDir, 'profile.yaml', profile),
    ledger: readDataFile(contentDir, LEDGER, ledger, overlay[LEDGER])
  }

  return {
    entries,
    posts: entries.filter(({ folder }) => folder.collection === 'posts'),
    ...data,
    committed,
    findings: [
      ...findings,
      ...entries.flatMap((entry) => entry.findings),
      ...(await compiledFindings(entries)),
      ...Object.values(data).flatMap((file) => file.findings)
    ]
  }
}

export interface LibraryOptions {
  readonly onProgress?: ((done: number, all: number) => void) | undefined
  readonly overlay?: Overlay
  /** The ledger as the last commits have it; read when absent. */
  readonly committed?: readonly Ledger[]
}

export interface Library {
  readonly entries: readonly Examined[]
  readonly posts: readonly Examined[]
  readonly tags: DataFile<z.output<typeof tags>>
  readonly series: DataFile<z.output<typeof series>>
  readonly profile: DataFile<Profile>
  readonly ledger: DataFile<Ledger>
  /** The ledger as the last commits have it. */
  readonly committed: readonly Ledger[]
  readonly findings: readonly Finding[]
}
