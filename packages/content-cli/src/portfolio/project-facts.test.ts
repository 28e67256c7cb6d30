import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readClone } from './clone.ts'
import { projectFactsCommand } from '../commands/project-facts.ts'
import { commands, run as runLine } from '../run.ts'

const root = mkdtempSync(join(tmpdir(), 'facts-'))
const clone = join(root, 'swm-core')
const content = join(root, 'content')
const facts = join(content, 'projects/swm-core/facts.yaml')

beforeAll(() => {
  cpSync(new URL('../../../../content/projects/swm-core', import.meta.url), join(content, 'projects/swm-core'), {
    recursive: true
  })
  git(root, 'init', '--quiet', clone)
  commit('2026-08-15T01:00:00+03:00', 'v5.1.1', '5.1.1', '0.7.2')
  commit('2026-09-01T00:30:00+03:00', 'v6.0.0', '6.0.0', '0.8.0')
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

test('a clone says its commit, its version, its tag and the days its authors saw on their calendars', () => {
  const { commit: head, ...read } = readClone(clone)

  expect(head).toMatch(/^[0-9a-f]{7}$/)
  expect(read).toEqual({
    day: '2026-09-01',
    version: '6.0.0',
    licence: 'MPL-2.0',
    node: '24.x',
    dependencies: { '@swarmmachina/swm-uws': '0.8.0' },
    devDependencies: { '@swarmmachina/benchkit': '0.3.0', '@swarmmachina/cards': '1.0.0', typescript: '7.0.2' },
    tag: { name: 'v6.0.0', day: '2026-09-01' },
    majors: [{ name: 'v6.0.0', day: '2026-09-01' }]
  })
})

test('the difference is shown, and nothing is written until it is asked for', async () => {
  const before = readFileSync(facts, 'utf8')
  const { code, out } = await run('swm-core', clone)

  expect(code).toBe(1)
  expect(readFileSync(facts, 'utf8')).toBe(before)
  expect(out).toContain('release.version\n  - 5.1.1\n  + 6.0.0\n')
  expect(out).toContain(
    'release.asOf\n  - { day: 2026-08-15, of: tag v5.1.1 }\n  + { day: 2026-09-01, of: tag v6.0.0 }\n'
  )
  expect(out).toContain('engines.node\n  - 22.x || 24.x\n  + 24.x\n')
  expect(out).toContain('still true?\n  engines.note:')
})

test('what is written is the difference and the day of reading; first-party packages are found, others are not', async () => {
  const before = readFileSync(facts, 'utf8').split('\n')
  const { code } = await run('swm-core', clone, '--write')
  const after = readFileSync(facts, 'utf8').split('\n')
  const { commit: head } = readClone(clone)

  expect(code).toBe(0)
  expect(after.filter((line) => !before.includes(line))).toEqual([
    'readOn: 2026-11-22',
    "  version: '6.0.0'",
    `  commit: '${head}'`,
    '  asOf: { day: 2026-09-01, of: tag v6.0.0 }',
    '  tag: v6.0.0',
    '  - { day: 2026-09-01, of: tag v6.0.0 }',
    '  node: 24.x',
    "    - { name: '@swarmmachina/swm-uws', version: 0.8.0, project: swm-uws }",
    "    - { name: '@swarmmachina/cards', version: 1.0.0, project: cards }"
  ])
})

test('facts that agree with the clone differ in nothing', async () => {
  expect(await run('swm-core', clone)).toEqual({ code: 0, out: 'no difference\n' })
})

test('an unknown project is wrong usage', async () => {
  await expect(run('swm-cores', clone)).rejects.toThrow('there is no project "swm-cores"')
})

async function run(...args: string[]) {
  let out = ''
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: () => undefined,
    colour: false,
    interactive: false,
    cwd: root,
    nowMs: () => Date.parse('2026-11-22T12:00:00Z'),
    signal: new AbortController().signal
  }
  const code = await projectFactsCommand.run([...args, '--content', content], terminal, { commands, run: runLine })

  return { code, out }
}

function commit(date: string, tag: string, version: string, binding: string) {
  const manifest = {
    version,
    license: 'MPL-2.0',
    engines: { node: '24.x' },
    dependencies: { '@swarmmachina/swm-uws': binding },
    devDependencies: { '@swarmmachina/benchkit': '0.3.0', '@swarmmachina/cards': '1.0.0', typescript: '7.0.2' }
  }

  writeFileSync(join(clone, 'package.json'), JSON.stringify(manifest))
  git(clone, 'add', '.')
  git(clone, 'commit', '--quiet', '--message', version, `--date=${date}`)
  git(clone, 'tag', tag)

  function git(folder: string, ...args: string[]) {
    gitAt(folder, date, ...args)
  }
}

function git(folder: string, ...args: string[]) {
  gitAt(folder, '2026-01-01T00:00:00Z', ...args)
}

function gitAt(folder: string, date: string, ...args: string[]) {
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
    {
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
    }
  )
}
