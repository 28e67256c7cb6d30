import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { intersects, satisfies } from 'semver'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findRuntime } from '../src/bench/runtime.ts'

const LIMIT_MS = 20_000
const FETCH_LIMIT_MS = 90_000
const content = join(import.meta.dirname, '../../../content')
const installed = join(content, 'node_modules')
const examples = globSync('{posts,projects,systems}/*/examples/*.ts', { cwd: content })
  .filter((path) => !path.endsWith('.test.ts'))
  .toSorted()

describe.each(examples)('%s', { timeout: 120_000 }, (path) => {
  const source = readFileSync(join(content, path), 'utf8')
  const name = packageIn(source)
  const isMissing = name !== undefined && !existsSync(join(installed, name))
  const test = isMissing ? it.skip : it

  if (isMissing) {
    console.warn(`Skipped: ${name} is not installed, so ${path} is not run.`)
  }

  test('passes the tests beside it', async () => {
    expect(await passes(path, source)).toBe(true)
  })

  test.each(conditions(source))('fails them with the condition of line $line turned round', async ({ turned }) => {
    expect(await passes(path, turned)).toBe(false)
  })
})

/** Whether there are tests beside an example that pass with this source in its place. */
async function passes(path: string, source: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'))

  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(content, dirname(path)), folder, { recursive: true })
  writeFileSync(join(folder, basename(path)), source)
  symlinkSync(installed, join(folder, 'node_modules'))

  const tests = globSync('*.test.ts', { cwd: folder })
  const env = { PATH: process.env['PATH'] }
  const node = await nodeFor(packageIn(source))

  return tests.length > 0 && succeeds(spawn(node, ['--test', ...tests], { cwd: folder, env, detached: true }))
}

/** The package that an example is about; those of articles import none. */
function packageIn(source: string): string | undefined {
  return / from '(?!\.|node:)((?:@[^/']+\/)?[^/']+)/.exec(source)?.[1]
}

/** The Node.js that runs this where the package takes it, else of the newest line that it takes. */
async function nodeFor(name: string | undefined): Promise<string> {
  const { engines } = name === undefined ? {} : JSON.parse(readFileSync(join(installed, name, 'package.json'), 'utf8'))
  const range = String(engines?.node ?? '*')

  if (satisfies(process.versions.node, range)) {
    return process.execPath
  }

  const lines = Array.from({ length: Number.parseInt(process.versions.node, 10) + 1 }, (_, line) => String(line))
  const line = lines.findLast((each) => intersects(each, range)) ?? range
  const { path } = await findRuntime(line, AbortSignal.timeout(FETCH_LIMIT_MS))

  return path
}

/** A condition turned round may make a loop that never ends: with its time the program ends, and all that it started. */
async function succeeds(program: ChildProcess): Promise<boolean> {
  const { pid } = program
  const limit = setTimeout(() => pid !== undefined && process.kill(-pid, 'SIGKILL'), LIMIT_MS)
  const [code] = await once(program, 'exit')

  clearTimeout(limit)

  return code === 0
}

/** A source once for each of its conditions, with that one turned round. */
function conditions(source: string): { line: number; turned: string }[] {
  return [...source.matchAll(/^ *(?:\} else )?if \((.*)\) \{$/gm)].map(({ 0: text, 1: condition = '', index }) => ({
    line: source.slice(0, index).split('\n').length,
    turned:
      source.slice(0, index) + text.replace(condition, () => `!(${condition})`) + source.slice(index + text.length)
  }))
}
