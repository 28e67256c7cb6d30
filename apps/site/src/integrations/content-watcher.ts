import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Finding } from '@zerodeps/content-check/findings/finding'
import { keptFile } from '@zerodeps/content-check/library/kept-file'
import { watchContent } from '@zerodeps/content-check/watch'
import { z } from 'zod'

/**
 * Checks the content on a thread of its own, which the pages do not wait behind: once unasked, then once for each message,
 * which names the files that were saved. Each round is answered once.
 */
const { contentDir } = z.object({ contentDir: z.string() }).parse(workerData)
const message = z.tuple([z.set(z.string())])
const tell = (told: Told): void => parentPort?.postMessage(told)

await watchContent({
  contentDir,
  saves: saves(),
  nowMs: Date.now,
  keptIn: keptFile,
  onFindings: (findings) => tell({ findings }),
  onFailure: ({ message }) => tell({ failure: message })
})

async function* saves(): AsyncIterable<ReadonlySet<string>> {
  if (parentPort !== null) {
    for await (const received of on(parentPort, 'message')) {
      yield message.parse(received)[0]
    }
  }
}

/** What is found in the whole content, or why one round failed. */
export type Told = { readonly findings: readonly Finding[] } | { readonly failure: string }
