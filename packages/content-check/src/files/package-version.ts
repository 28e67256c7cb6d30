import { readFileSync } from 'node:fs'
import { z } from 'zod'

const manifest = z.object({ version: z.string() })

/** The version that a `package.json` states. */
export function packageVersion(path: string): string {
  return manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).version
}
