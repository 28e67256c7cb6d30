import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const copy = copyOfRepository()
const epoch = 1_800_000_000
let known = hashes()

const everyTask = Object.keys(known)
const format = '//#format'
const source = [format, '//#lint']
const program = [...source, '//#test:repository']
const builtSite = ['@zerodeps/site#build', '@zerodeps/site#test:browser', '@zerodeps/site#test:site']
const check = '@zerodeps/content#check'

afterAll(() => {
  rmSync(copy, { recursive: true })
})

it.each([
  ['a post', 'content/posts/probe/index.mdx', [check, ...builtSite]],
  [
    'the profile',
    'content/profile.yaml',
    [check, format, '//#test:repository', '@zerodeps/content-cli#test', '@zerodeps/site#test', ...builtSite]
  ],
  ['a recording', 'content/posts/probe/bench/probe.json', [check, format, '@zerodeps/simulations#test', ...builtSite]],
  [
    'an experiment',
    'content/posts/probe/bench/probe.bench.ts',
    [check, '@zerodeps/content#typecheck', ...program, ...builtSite]
  ],
  [
    'the schema',
    'packages/content-schema/src/post.ts',
    [...program, check, ...tasksOf('content-schema', 'content-check', 'content-cli', 'site')]
  ],
  ['a test of the schema', 'packages/content-schema/src/probe.test.ts', [...program, ...tasksOf('content-schema')]],
  [
    'a model',
    'packages/simulations/src/probe.ts',
    [...program, check, '@zerodeps/content#typecheck', '@zerodeps/content-cli#test', ...tasksOf('simulations', 'site')]
  ],
  [
    'the check',
    'packages/content-check/src/check.ts',
    [...program, check, ...tasksOf('content-check', 'content-cli', 'site')]
  ],
  ['the command', 'packages/content-cli/src/main.ts', [...program, check, ...tasksOf('content-cli', 'site')]],
  ['a page', 'apps/site/src/pages/probe.astro', [...source, ...tasksOf('site')]],
  [
    'a browser test',
    'apps/site/test/probe.spec.ts',
    [...program, '@zerodeps/site#test:browser', '@zerodeps/site#test:site', '@zerodeps/site#typecheck']
  ],
  ['the base tsconfig', 'tsconfig.base.json', everyTask],
  ['the README', 'README.md', [format]]
])('an edit of %s invalidates what depends on it and nothing else', (_, file, expected) => {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  appendFileSync(join(copy, file), '\n')

  expect(changes(hashes())).toEqual(expected.toSorted())
})

it('the next hour invalidates the build, whose scheduled posts may have come due', () => {
  expect(changes(hashes(epoch + 3600))).toEqual(builtSite)
})

/** What git would commit, in a temporary folder: the tests never write to the tree they stand in. */
function copyOfRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'hashes-'))
  const files = git(root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0')

  for (const file of files.filter((name) => name !== '' && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(folder, file))
  }

  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')

  return folder
}

/** The hash of every task that has a script, by `package#task`, in alphabetical order. */
function hashes(now = epoch): Record<string, string> {
  const tasks = ['format', 'lint', 'typecheck:repository', 'test:repository'].map((task) => `//#${task}`)
  const packageTasks = ['typecheck', 'test', 'check', 'build', 'test:site', 'test:browser']
  const plan = execFileSync(join(root, 'node_modules/.bin/turbo'), ['run', ...tasks, ...packageTasks, '--dry=json'], {
    cwd: copy,
    maxBuffer: 64 * 1024 * 1024, // the plan names every file of every task
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(now), TURBO_GLOBAL_WARNING_DISABLED: '1' }
  })
  const scripts: Task[] = JSON.parse(plan).tasks.filter(({ command }: Task) => command !== '<NONEXISTENT>')

  return Object.fromEntries(scripts.map(({ taskId, hash }) => [taskId, hash]).toSorted())
}

function changes(current: Record<string, string>) {
  const changed = everyTask.filter((task) => current[task] !== known[task])

  known = current

  return changed
}

function tasksOf(...packages: string[]) {
  return everyTask.filter((task) => packages.some((name) => task.startsWith(`@zerodeps/${name}#`)))
}

function git(cwd: string, ...args: string[]) {
  return execFileSync('git', args, { cwd, encoding: 'utf8' })
}

interface Task {
  taskId: string
  hash: string
  command: string
}
