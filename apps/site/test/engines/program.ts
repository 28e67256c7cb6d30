import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Starts a program. `said` waits for a line that it writes, `stop` ends it. */
export function startProgram(command: string, args: readonly string[], env = process.env): Program {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const outputs = [child.stdout, child.stderr].map((input) => createInterface({ input }))

  return {
    said: async (pattern) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()

      child.once('error', reject)
      child.once('exit', () => reject(new Error(`${command} ended before it said ${pattern}.`)))
      outputs.forEach((output) =>
        output.on('line', (line) => {
          const [, found] = pattern.exec(line) ?? []

          if (found !== undefined) {
            resolve(found)
          }
        })
      )

      return promise
    },
    stop: async () => {
      if (child.exitCode === null && child.kill('SIGTERM')) {
        await once(child, 'exit')
      }
    }
  }
}

export interface Program {
  /** The first group of the pattern in the first line that matches it. */
  readonly said: (pattern: RegExp) => Promise<string>
  readonly stop: () => Promise<void>
}
