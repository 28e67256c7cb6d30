import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HeaderRule } from './header-rules.ts'
import type { Moves } from './moves.ts'

/** Where the build keeps what servers are configured with, inside the built site. No server answers for it. */
export const hostsFolder = '.hosts'

const answers: z.ZodType<Answers> = z.strictObject({
  headers: z.array(z.strictObject({ pattern: z.string(), headers: z.record(z.string(), z.string()) })),
  redirects: z.record(z.string(), z.string()),
  gone: z.array(z.string())
})

/** The answers that the built site in `folder` asks of its servers. */
export function answersOf(folder: string): Answers {
  return answers.parse(JSON.parse(readFileSync(join(folder, hostsFolder, 'answers.json'), 'utf8')))
}

/** All that a server has to know beside the files. Every server's own configuration is written from it. */
export interface Answers extends Moves {
  readonly headers: readonly HeaderRule[]
}
