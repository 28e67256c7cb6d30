import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Runs a command line in a process of its own, at the clock of the tests, and gives back what can be seen of it. */
export async function contentProcess(
  contentDir: string,
  ...args: string[]
): Promise<{ code: unknown; out: string; err: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'content-at-noon.ts'), contentDir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000
  })
  const [[code], out, err] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])

  return { code, out, err }
}
