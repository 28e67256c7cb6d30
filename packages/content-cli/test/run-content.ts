import { run } from '../src/run.ts'
import { nowMs } from '@zerodeps/content-check/test/clock'

/** Runs a command line as a user would, against a content folder, and gives back all that can be seen of it. */
export async function content(contentDir: string, ...args: string[]): Promise<Outcome> {
  return contentAt(() => nowMs, contentDir, ...args)
}

/** The same by another clock. */
export async function contentAt(clock: () => number, contentDir: string, ...args: string[]): Promise<Outcome> {
  let out = ''
  let err = ''
  const code = await run(contentDir === '' ? args : [...args, '--content', contentDir], {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    colour: false,
    interactive: false,
    cwd: contentDir === '' ? process.cwd() : contentDir,
    nowMs: clock,
    signal: new AbortController().signal
  })

  return { code, out, err }
}

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}
