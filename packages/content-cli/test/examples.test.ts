import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const LIMIT_MS = 20_000
const content = join(import.meta.dirname, '../../../content')
const examples = globSync('{posts,projects,systems}/*/examples/*.ts', { cwd: content })
  .filter((path) => !path.endsWith('.test.ts'))
  .toSorted()

describe.each(examples)('%s', { timeout: 120_000 }, (path) => {
  const source = readFileSync(join(content, path), 'utf8')

  it('passes the tests beside it', async () => {
    expect(await passes(path, source)).toBe(true)
  })

  it.each(conditions(source))('fails them with the condition of line $line turned round', async ({ turned }) => {
    expect(await passes(path, turned)).toBe(false)
  })
})

/** Whether there are tests beside an example that pass with this source in its place. */
async function passes(path: string, source: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'))

  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(content, dirname(path)), folder, { recursive: true })
  writeFileSync(join(folder, basename(path)), source)
  symlinkSync(join(content, 'node_modules'), join(folder, 'node_modules'))

  const tests = globSync('*.test.ts', { cwd: folder })
  const env = { PATH: process.env['PATH'] }

  return (
    tests.length > 0 && succeeds(spawn(process.execPath, ['--test', ...tests], { cwd: folder, env, detached: true }))
  )
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
