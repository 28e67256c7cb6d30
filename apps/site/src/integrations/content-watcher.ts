import { parentPort, workerData } from 'node:worker_threads'
import type { Finding } from '@zerodeps/content-check/findings/finding'
import { keptFile } from '@zerodeps/content-check/library/kept-file'
import { watchContent } from '@zerodeps/content-check/watch'
import { z } from 'zod'

/** Checks the content on a thread of its own, at every save: a page with the change does not wait for the check. */
const { contentDir } = z.object({ contentDir: z.string() }).parse(workerData)
const tell = (told: Told): void => parentPort?.postMessage(told)

await watchContent({
  contentDir,
  nowMs: Date.now,
  // The thread ends with the server.
  signal: new AbortController().signal,
  keptIn: keptFile,
  onFindings: (findings) => tell({ findings }),
  onFailure: ({ message }) => tell({ failure: message })
})

/** What is found in the whole content, or why one round failed. */
export type Told = { readonly findings: readonly Finding[] } | { readonly failure: string }
