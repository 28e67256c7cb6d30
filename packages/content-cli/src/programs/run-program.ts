import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textOf, type Program } from '@zerodeps/content-check/code/programs'

export const programLimits = { timeMs: 20_000, heapMiB: 256, outputBytes: 64 * 1024 } as const

/**
 * Runs a program of a text in a process of its own, under the permission model of Node.js: it reads and writes in a
 * temporary folder that is removed afterwards, starts nothing, and knows nothing of the environment. Node.js refuses it the
 * network too from version 25 on: https://nodejs.org/api/permissions.html
 */
export async function runProgram(program: Program, runtime: string, limits: Limits = programLimits): Promise<Ran> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'program-')))
  const path = join(dir, `program.${program.extension}`)
  const args = [
    '--permission',
    `--allow-fs-read=${dir}`,
    `--allow-fs-write=${dir}`,
    `--max-old-space-size=${limits.heapMiB}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    path
  ]

  try {
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }')
    writeFileSync(path, textOf(program))

    return await ran(runtime, args, { cwd: dir, limits, setupLines: program.setup.split('\n').length - 1 })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function ran(runtime: string, args: readonly string[], { cwd, limits, setupLines }: Setting): Promise<Ran> {
  const env = { HOME: cwd, TMPDIR: cwd, NO_COLOR: '1' }
  const bounds = { timeout: limits.timeMs, killSignal: 'SIGKILL', maxBuffer: limits.outputBytes } as const

  return new Promise((settle) => {
    execFile(runtime, args, { cwd, env, ...bounds }, (error, stdout, stderr) => {
      const [, line = 0, column = 0] = (/\/program\.[cm]?[jt]s:(\d+):(\d+)/.exec(stderr) ?? []).map(Number)
      const place = line > setupLines ? { line: line - setupLines, column } : undefined

      settle(error ? { fault: faultOf(error, stderr, limits), place } : { stdout })
    })
  })
}

function faultOf(
  error: Error & { code?: unknown; killed?: boolean | undefined },
  stderr: string,
  limits: Limits
): string {
  if (/heap out of memory/.test(stderr)) {
    return `needs more than ${limits.heapMiB} MiB of heap`
  }

  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return `prints more than ${limits.outputBytes / 1024} KiB`
  }

  if (error.killed === true) {
    return `runs for more than ${limits.timeMs / 1000} s`
  }

  const said = /^(?:\w*Error\b.*|Uncaught .*)$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1)

  return `fails: ${said === undefined || said === '' ? error.message : said}`
}

interface Limits {
  readonly timeMs: number
  readonly heapMiB: number
  readonly outputBytes: number
}

interface Setting {
  readonly cwd: string
  readonly limits: Limits
  readonly setupLines: number
}

/** What a program printed, or what is wrong with it and where in its code, where that is known. */
export type Ran =
  | { readonly stdout: string }
  | { readonly fault: string; readonly place: { readonly line: number; readonly column: number } | undefined }
