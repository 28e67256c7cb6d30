import { z } from 'zod'

/** What `command-cost.ts` prints: the whole process, from its start on. What git needs is not in the processor's time. */
export const commandCost = z.object({ wallMs: z.number(), cpuMs: z.number() })

/** What `check-cost.ts` prints: the first check of a process, and the better of two more. */
export const checkCost = z.object({
  firstMs: z.number(),
  againMs: z.number(),
  cpuMs: z.number(),
  peakMB: z.number()
})

/** What `watch-latency.ts` prints. `most` counts the posts that were examined again after one save, at most. */
export const watchLatency = z.object({ saves: z.int(), medianMs: z.number(), maxMs: z.number(), most: z.int() })

export type CommandCost = z.infer<typeof commandCost>
export type CheckCost = z.infer<typeof checkCost>
export type WatchLatency = z.infer<typeof watchLatency>
