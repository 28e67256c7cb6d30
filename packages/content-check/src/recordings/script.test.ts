import { describe, expect, it } from 'vitest'
import { isSameCode, scriptOf } from './script.ts'

const script = `#!/usr/bin/env node
/** One eviction. */
import { readFileSync } from 'node:fs'
import { window, type Options } from '../examples/window.ts'
import leven from 'leven/deep'

const data = readFileSync(new URL('./keys.txt', import.meta.url), 'utf8') // read once
const sizes: number[] = [1_000, 2_000]
`
const files = {
  'bench/a.bench.ts': script,
  'bench/keys.txt': 'one\n',
  'examples/window.ts': "import './deep.ts'\nexport const window = 8\nexport interface Options { size: number }\n",
  'examples/deep.ts': 'export {}\n',
  'examples/unused.ts': 'export {}\n'
}

describe('the code behind a recording', () => {
  it('is the script, what it imports or reads, and what these import', () => {
    expect(Object.keys(of(files).files)).toEqual([
      'bench/a.bench.ts',
      'examples/window.ts',
      'bench/keys.txt',
      'examples/deep.ts'
    ])
    expect(of(files).packages).toEqual(['leven'])
  })

  it.each([
    ['a comment', script.replace('// read once', '')],
    ['layout', script.replaceAll('\n', '\n\n').replace('[1_000, 2_000]', '[\n  1_000,\n  2_000,\n]')],
    ['a type', script.replace(': number[]', '')],
    ['an imported type', script.replace(', type Options', '')]
  ])('does not change with %s', (_, changed) => {
    expect(changed).not.toBe(script)
    expect(of({ ...files, 'bench/a.bench.ts': changed }).code).toBe(of(files).code)
    expect(isSame(files, { 'bench/a.bench.ts': changed })).toBe(true)
  })

  it.each([
    ['a number in the script', { 'bench/a.bench.ts': script.replace('2_000', '2_001') }],
    ['what it imports', { 'examples/window.ts': 'export const window = 9\n' }],
    ['what that imports', { 'examples/deep.ts': 'export const a = 1\n' }],
    ['what it reads', { 'bench/keys.txt': 'two\n' }],
    ['a script that nobody can read', { 'bench/a.bench.ts': 'const = ' }]
  ])('changes with %s', (_, changed) => {
    expect(of({ ...files, ...changed }).code).not.toBe(of(files).code)
    expect(isSame(files, changed)).toBe(false)
  })

  it('is the same where not a byte has changed', () => {
    expect(isSame(files, {})).toBe(true)
  })

  it('is also what it starts by its mere name', () => {
    const starting = {
      'bench/a.bench.ts': "spawnSync(process.execPath, [join(import.meta.dirname, 'child.ts'), 'other.ts', 'a.b'])\n",
      'bench/child.ts': 'export {}\n'
    }

    expect(Object.keys(of(starting).files)).toEqual(['bench/a.bench.ts', 'bench/child.ts'])
  })

  it('follows files that import each other once', () => {
    const ring = { 'bench/a.bench.ts': "import './b.ts'\n", 'bench/b.ts': "import './a.bench.ts'\n" }

    expect(Object.keys(of(ring).files)).toEqual(['bench/a.bench.ts', 'bench/b.ts'])
  })
})

describe('a module of a package of this repository', () => {
  const importing = { 'bench/a.bench.ts': "import 'mill/grind'\nimport 'mill/card'\n" }
  const grinding = { ...importing, '../../../packages/mill/grind.ts': 'export const grains = 1\n' }

  it('is code behind the recording, not a package', () => {
    expect(Object.keys(of(grinding).files)).toEqual(['bench/a.bench.ts', '../../../packages/mill/grind.ts'])
    expect(of(grinding).packages).toEqual(['mill'])
    expect(isSame(grinding, { '../../../packages/mill/grind.ts': 'export const grains = 2\n' })).toBe(false)
  })

  it('is left out where the content was copied without it', () => {
    expect(isSameCode(of(grinding), 'bench/a.bench.ts', sources(importing))).toBe(true)
  })
})

function isSame(before: Readonly<Record<string, string>>, changed: Readonly<Record<string, string>>): boolean {
  return isSameCode(of(before), 'bench/a.bench.ts', sources({ ...before, ...changed }))
}

function of(texts: Readonly<Record<string, string>>) {
  return scriptOf('bench/a.bench.ts', sources(texts))
}

/** One package of the repository, `mill`, lies beside the content. */
function sources(texts: Readonly<Record<string, string>>) {
  return {
    text: (path: string) => texts[path],
    module: (specifier: string) => (specifier === 'mill/grind' ? '../../../packages/mill/grind.ts' : undefined)
  }
}
