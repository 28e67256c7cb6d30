import type { Terminal } from './terminal.ts'

/** Tells how far a command is, once it takes longer than a second: on one moving line in a terminal, else now and then. */
export function progress({ err, interactive, nowMs }: Terminal, verb: string): Progress {
  const startMs = nowMs()
  const everyMs = interactive ? 100 : 5_000
  let shownMs = startMs + 1_000 - everyMs
  let isShown = false

  return {
    step: (done, all) => {
      if (nowMs() - shownMs >= everyMs && nowMs() - startMs >= 1_000) {
        shownMs = nowMs()
        isShown = interactive
        err(interactive ? `\r${verb} ${done} of ${all}` : `${verb} ${done} of ${all}\n`)
      }
    },
    end: () => {
      if (isShown) {
        err('\r\u001B[K')
      }
    }
  }
}

export interface Progress {
  readonly step: (done: number, all: number) => void
  readonly end: () => void
}
