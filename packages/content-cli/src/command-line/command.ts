import type { Terminal } from './terminal.ts'

/** A command of `content`. It returns the exit code: 0 fine, 1 findings; wrong usage is thrown as a `UsageError`. */
export interface Command {
  readonly summary: string
  /** What follows `content <name>`. */
  readonly usage: string
  /** One line for each flag and argument. */
  readonly help: readonly string[]
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>
}
