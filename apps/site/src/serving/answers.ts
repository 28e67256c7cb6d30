import type { HeaderRule } from './header-rules.ts'
import type { Moves } from './moves.ts'

/** Where the build keeps what servers are configured with, inside the built site. No server answers for it. */
export const hostsFolder = '.hosts'

/** All that a server has to know beside the files. Every server's own configuration is written from it. */
export interface Answers extends Moves {
  readonly headers: readonly HeaderRule[]
}
