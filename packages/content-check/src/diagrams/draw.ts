import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { limits } from '@zerodeps/content-schema/limits'
import { z } from 'zod'

const answer = z.union([
  z.object({ kind: z.enum(['drawn', 'empty']) }),
  z.object({ kind: z.enum(['large', 'broken']), fault: z.string() })
])

let worker: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a Graphviz source, one after another, on a thread of its own: the program cannot be interrupted, and no count of
 * nodes and edges bounds its time, since one edge may ask for a million ranks. The thread ends with the process.
 */
export async function draw(source: string, limitMs = limits.diagramMs): Promise<Drawn> {
  const drawn = last.then(() => drawNow(source, limitMs))

  last = drawn.catch(() => undefined)

  return drawn
}

async function drawNow(source: string, limitMs: number): Promise<Drawn> {
  const thread = (worker ??= new Worker(new URL('graphviz-worker.ts', import.meta.url)))
  const limit = AbortSignal.timeout(limitMs)

  try {
    thread.ref()
    thread.postMessage(source)

    const [message]: unknown[] = await once(thread, 'message', { signal: limit })

    thread.unref()

    return answer.parse(message)
  } catch (error) {
    worker = undefined
    await thread.terminate()

    return limit.aborted
      ? { kind: 'large', fault: `takes more than ${limitMs / 1_000} s to draw` }
      : { kind: 'broken', fault: error instanceof Error ? error.message : String(error) }
  }
}

/** What became of a drawing. A fault goes on from "the diagram", or is what Graphviz said of one that it cannot read. */
export type Drawn = z.output<typeof answer>
