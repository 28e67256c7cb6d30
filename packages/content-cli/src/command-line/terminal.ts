import { keptFile } from '@zerodeps/content-check/library/kept-file'

/** What a command may touch beside files: everything it prints, the clock and where it was called. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colour: boolean
  readonly interactive: boolean
  readonly cwd: string
  readonly nowMs: () => number
  /** The file in which the check keeps what it found for the next time; when absent, nothing is kept. */
  readonly keptIn?: string
  /** Aborted when the user wants a long command to end. */
  readonly signal: AbortSignal
}

/** The terminal of this process. */
export function processTerminal(signal: AbortSignal): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: process.stdout.isTTY && process.stdout.hasColors() && process.env['NO_COLOR'] === undefined,
    interactive: process.stderr.isTTY,
    cwd: process.cwd(),
    nowMs: Date.now,
    keptIn: keptFile,
    signal
  }
}
