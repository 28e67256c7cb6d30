import type { Terminal } from './terminal.ts'

/** A command of `content`. It returns the exit code: 0 fine, 1 findings; wrong usage is thrown as a `UsageError`. */
export interface Command {
  readonly summary: string
  /** What follows `content <name>`. */
  readonly usage: string
  /** One line for each flag and argument. */
  readonly help: readonly string[]
  readonly run: (args: readonly string[], terminal: Terminal, program: CommandLine) => Promise<number>
}

/** What a command is a part of. */
export interface CommandLine {
  /** Every command by its name, loaded when it is called: each needs other parts of the program. */
  readonly commands: Readonly<Record<string, () => Promise<Command>>>
  /** Runs one command line. Exit codes: 0 fine, 1 findings, 2 wrong usage or a command that could not do its work. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>
}
