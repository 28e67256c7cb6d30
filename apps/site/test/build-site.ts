import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A production build in a process of its own, into a new folder. `environment` names what it is built from. */
export async function buildSite(environment: Environment): Promise<BuiltSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'site-'))
  const workDir = newWorkDir()

  try {
    return { outDir, ...(await buildSiteIn(workDir, outDir, environment)) }
  } finally {
    rmSync(workDir, { recursive: true, force: true })
  }
}

/** The same with Astro's own caches in `workDir`, which an earlier build may have left. */
export function buildSiteIn(workDir: string, outDir: string, environment: Environment): Promise<Outcome> {
  return run('build.ts', [workDir, outDir], environment)
}

/** An empty folder from which the site's own packages resolve. */
export function newWorkDir(): string {
  const parent = resolve(import.meta.dirname, '../node_modules/.cache')

  mkdirSync(parent, { recursive: true })

  return mkdtempSync(join(parent, 'build-'))
}

function run(script: string, args: readonly string[], environment: Environment) {
  return new Promise<Outcome>((done) => {
    const options = {
      env: { ...withoutTestRunner(process.env), ...environment, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      maxBuffer: 64_000_000
    }

    execFile(process.execPath, [join(import.meta.dirname, script), ...args], options, (error, stdout, stderr) => {
      done({ succeeded: error === null, output: stdout + stderr })
    })
  })
}

/** Vitest sets what would make the build one for tests. */
function withoutTestRunner({ NODE_ENV: _, VITEST: __, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return environment
}

type Environment = Readonly<Record<string, string>>

interface Outcome {
  readonly succeeded: boolean
  readonly output: string
}

export interface BuiltSite extends Outcome {
  readonly outDir: string
}
