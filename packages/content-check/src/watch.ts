import { existsSync } from 'node:fs'
import { libraryFindings } from './check.ts'
import { committedLedgers } from './files/committed-ledgers.ts'
import { examine } from './examine.ts'
import type { Examined } from './library/examined.ts'
import { byPlace, type Finding } from './findings/finding.ts'
import type { Folder } from './files/folder.ts'
import { keptEntries } from './library/kept-entries.ts'
import { readLibrary } from './library/library.ts'

/**
 * Checks the content, and again for each of `saves` until they end. An entry is examined again only when something in its
 * folder changed. What concerns the files just saved comes first. What fails in one round is told, and the next save begins
 * another.
 */
export async function watchContent(options: WatchOptions): Promise<void> {
  const { contentDir, saves, nowMs, keptIn, onFindings, onFailure } = options
  const known = new Map<string, Examined>()
  const { examined, save } = keptEntries(examine, keptIn)
  const committed = committedLedgers(contentDir)
  const check = async (saved: ReadonlySet<string>): Promise<void> => {
    const again = new Set<string>()
    const remembered = async (folder: Folder): Promise<Examined> => {
      const entry = known.get(folder.file) ?? (await examined(folder))

      if (!known.has(folder.file)) {
        known.set(folder.file, entry)
        again.add(folder.file)
      }

      return entry
    }
    const rank = ({ file }: Finding): number =>
      saved.has(file) ? 0 : again.has(file.slice(0, file.lastIndexOf('/'))) ? 1 : 2

    if (!existsSync(contentDir)) {
      throw new Error(`the content folder ${contentDir} is gone`)
    }

    for (const [name, { folder, beside }] of known) {
      if ([folder, ...beside].some(({ file }) => saved.values().some((path) => areRelated(path, file)))) {
        known.delete(name)
      }
    }

    try {
      const findings = libraryFindings(await readLibrary(contentDir, remembered, { committed }), nowMs())

      onFindings(
        findings.toSorted((a, b) => rank(a) - rank(b) || byPlace(a, b)),
        again
      )
    } catch (error) {
      onFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }

  await check(new Set())
  save()

  for await (const saved of saves) {
    await check(saved)
  }
}

/** Whether one of two paths lies in the other. */
function areRelated(a: string, b: string): boolean {
  return `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`)
}

export interface WatchOptions {
  readonly contentDir: string
  /** The files and folders that changed, below the content folder and with forward slashes. */
  readonly saves: AsyncIterable<ReadonlySet<string>>
  readonly nowMs: () => number
  /** Where the first round keeps what was examined, for the next time; when absent, nothing is kept. */
  readonly keptIn?: string | undefined
  /** `again` has the folders that were examined for it. */
  readonly onFindings: (findings: readonly Finding[], again: ReadonlySet<string>) => void
  readonly onFailure: (error: Error) => void
}
