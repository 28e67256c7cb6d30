import { EventEmitter, once } from 'node:events'
import { watch } from 'node:fs/promises'
import { libraryFindings } from './check.ts'
import { examine, type Examined } from './examine.ts'
import { byPlace, type Finding } from './finding.ts'
import { readLibrary } from './library.ts'

const QUIET_MS = 30

/**
 * Checks the content, and again after every change until `signal` is aborted. An entry is examined again only when
 * something in its folder changed. What concerns the files just saved comes first.
 */
export async function watchContent({ contentDir, nowMs, signal, onFindings }: WatchOptions): Promise<void> {
  const known = new Map<string, Examined>()
  const remembered = async (folder: Examined['folder']): Promise<Examined> => {
    const entry = known.get(folder.file) ?? (await examine(folder))

    known.set(folder.file, entry)

    return entry
  }
  const check = async (saved: ReadonlySet<string>): Promise<void> => {
    for (const file of saved) {
      known.delete(file.split('/').slice(0, 2).join('/'))
    }

    const findings = libraryFindings(await readLibrary(contentDir, { examined: remembered }), nowMs())

    onFindings(findings.toSorted((a, b) => Number(saved.has(b.file)) - Number(saved.has(a.file)) || byPlace(a, b)))
  }

  await check(new Set())

  for await (const saved of savedFiles(contentDir, signal)) {
    await check(saved)
  }
}

/** The files that changed, gathered until the disk has been quiet for a moment. Ends when the signal is aborted. */
async function* savedFiles(contentDir: string, signal: AbortSignal): AsyncIterable<ReadonlySet<string>> {
  const events = new EventEmitter<{ quiet: [] }>()
  let saved = new Set<string>()
  let isQuiet = false
  let isEnded = false
  let timer: NodeJS.Timeout | undefined
  const listening = listen(contentDir, signal, (file) => {
    saved.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      isQuiet = true
      events.emit('quiet')
    }, QUIET_MS)
  }).finally(() => {
    isEnded = true
    events.emit('quiet')
  })

  for (;;) {
    if (!isQuiet && !isEnded) {
      await once(events, 'quiet')
    }

    if (isEnded) {
      break
    }

    const batch = saved

    isQuiet = false
    saved = new Set()
    yield batch
  }

  clearTimeout(timer)
  await listening
}

async function listen(contentDir: string, signal: AbortSignal, onFile: (file: string) => void): Promise<void> {
  try {
    for await (const { filename } of watch(contentDir, { recursive: true, signal })) {
      if (filename !== null && !filename.startsWith('.change')) {
        onFile(filename.replaceAll('\\', '/'))
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error
    }
  }
}

export interface WatchOptions {
  readonly contentDir: string
  readonly nowMs: () => number
  readonly signal: AbortSignal
  readonly onFindings: (findings: readonly Finding[]) => void
}
